'use client'

import { useTranslations } from 'next-intl'
import { announce } from '#components/ui/announce.ts'
import { Sheet } from '#components/ui/sheet.tsx'
import { areSingleKeysOn } from '#components/ui/single-keys.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from './drawable-diagram.ts'
import { DiagramPlayer } from './player/diagram-player.tsx'
import { spokenStep } from './player/spoken-step.ts'
import { useOnChange, usePlayer } from './player/use-player.ts'
import { eventOfKey } from './player/use-step-keys.ts'
import styles from './sheet.module.css'

/**
 * A diagram over a question, at the step that shows why an option fails; closing it leads back to the question. No
 * prediction is asked here: one question at a time.
 */
export function DiagramSheet({
  drawable,
  stepId,
  language,
  onClose,
}: {
  readonly drawable: DrawableDiagram
  readonly stepId: string
  readonly language: Language
  readonly onClose: () => void
}) {
  const t = useTranslations('diagram')
  const { diagram } = drawable
  const player = usePlayer({ diagram, language, stepId, asksPredictions: false })
  useOnChange(player, (changed) => announce(spokenStep(changed, language, t)))
  const pagePath = `/${language}/learn/${diagram.topicId}/diagrams/${diagram.id}`

  return (
    <Sheet open title={diagram.title[language]} closeLabel={t('close')} onClose={onClose}>
      <div
        className={styles.sheet}
        onKeyDown={(event) => {
          const stepEvent = areSingleKeysOn() ? eventOfKey(event.key) : undefined
          if (stepEvent) player.dispatch(stepEvent)
        }}
      >
        <DiagramPlayer drawable={drawable} player={player} language={language} />
        <p>
          <a href={`${pagePath}?step=${player.step.id}`}>{t('openWhole')}</a>
        </p>
      </div>
    </Sheet>
  )
}
