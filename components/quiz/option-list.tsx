'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { chooseCount, optionsOf, toggleChoice } from './choices.ts'
import { InlineQuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** The options to choose from: native radio buttons, or checkboxes where several are asked for. */
export function OptionList({
  question,
  chosenIds,
  leadInId,
  onChoose,
}: {
  readonly question: Question
  readonly chosenIds: readonly string[]
  /** Id of the element that asks. */
  readonly leadInId: string
  readonly onChoose: (chosenIds: readonly string[]) => void
}) {
  const t = useTranslations('quiz')
  const name = useId()
  const count = chooseCount(question)
  const type = question.shown.answer.type === 'multiple' ? 'checkbox' : 'radio'

  return (
    <fieldset className={styles.options} aria-labelledby={leadInId}>
      {count > 1 && (
        <p className={styles.count}>{t('chooseCount', { count: t(`counts.${countKey(count)}`) })}</p>
      )}
      {optionsOf(question).map(({ id, letter, content }) => (
        <label key={id} className={styles.option}>
          <input
            type={type}
            name={name}
            value={id}
            checked={chosenIds.includes(id)}
            onChange={() => onChoose(toggleChoice(question, chosenIds, id))}
          />
          <span className={styles.letter}>{letter}</span>
          <span className={styles.optionText}>
            <InlineQuestionText content={content} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Content rules allow two to five right options. */
export function countKey(count: number): '2' | '3' | '4' | '5' {
  if (count <= 2) return '2'
  if (count === 3) return '3'
  return count === 4 ? '4' : '5'
}
