'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { LabScenario } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'

export type LabPrediction = LabScenario['predict'][number]

/** Asks before it shows. `Just show me` is no mistake. */
export function Prediction({
  prediction,
  language,
  onAnswer,
}: {
  readonly prediction: LabPrediction
  readonly language: Language
  /** The option chosen; null where one only wanted to see. */
  readonly onAnswer: (optionId: string | null) => void
}) {
  const t = useTranslations('lab')
  const [chosen, setChosen] = useState<string | null>(null)
  const name = useId()
  return (
    <fieldset className={styles.prediction}>
      <legend>
        <b>{t('predict.first')}</b> {prediction.ask[language]}
      </legend>
      {prediction.options.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => setChosen(id)} />
          {text[language]}
        </label>
      ))}
      <div className={styles.row}>
        <Button onClick={() => onAnswer(chosen)} disabled={chosen === null}>
          {t('predict.check')}
        </Button>
        <Button variant="quiet" onClick={() => onAnswer(null)}>
          {t('predict.show')}
        </Button>
      </div>
    </fieldset>
  )
}

/** What came of a prediction, shown with the step that settles it. */
export function PredictionSettled({
  prediction,
  answer,
  language,
}: {
  readonly prediction: LabPrediction
  readonly answer: string | null
  readonly language: Language
}) {
  const t = useTranslations('lab')
  const right = prediction.options.find((option) => option.right)
  const verdict = answer === null ? 'shown' : answer === right?.id ? 'right' : 'wrong'
  return (
    <p className={styles.settled}>
      {verdict !== 'shown' && <b>{t(`predict.${verdict}`)} </b>}
      {right && <span>{right.text[language]}. </span>}
      {prediction.because[language]}
    </p>
  )
}
