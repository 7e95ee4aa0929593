'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { announce } from '#components/ui/announce.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawGate } from './draw-gate.ts'
import type { DrawableDiagram } from './drawable-diagram.ts'
import styles from './figure.module.css'
import { LargerButton } from './large/larger-button.tsx'
import { Legend } from './legend.tsx'
import { DiagramPlayer } from './player/diagram-player.tsx'
import { StepList } from './player/step-list.tsx'
import { useOnChange, usePlayer } from './player/use-player.ts'
import { spokenStep } from './player/spoken-step.ts'
import { useStepKeys } from './player/use-step-keys.ts'
import { ShareRow } from './share/share-row.tsx'
import { UnscriptedPicture } from './unscripted-picture.tsx'

export interface DiagramFigureProps {
  readonly drawable: DrawableDiagram
  readonly language: Language
  /** The step to open at; the first where none is named. */
  readonly stepId?: string | undefined
  /** Where the diagram stands by itself, as `/ko/learn/kms/diagrams/rotation`. */
  readonly pagePath: string
  /**
   * `lesson`: among text; the diagram names itself, and its keys work while it is what one looks at. `page`: the page is
   * about it; the address follows the step.
   */
  readonly place: 'lesson' | 'page'
  /** Without it predictions are not asked. */
  readonly drawGate?: DrawGate
}

/** A diagram one goes through step by step, with its steps as text. Everything can be read without a script. */
export function DiagramFigure(props: DiagramFigureProps) {
  const { drawable, language, stepId, pagePath, place, drawGate } = props
  const { diagram } = drawable
  const t = useTranslations('diagram')
  const figure = useRef<HTMLElement>(null)
  const titleId = useId()
  const listId = useId()
  const [isListShown, showList] = useState(false)
  const [isLarge, showLarge] = useState(false)
  const player = usePlayer({
    diagram,
    language,
    stepId,
    asksPredictions: drawGate !== undefined,
    memoryKey: place === 'lesson' ? `${diagram.id}@${stepId ?? ''}` : undefined,
  })
  const hrefOf = (id: string) => `${pagePath}?step=${id}`
  useStepKeys(figure, player, place === 'page')
  useOnChange(player, (changed) => {
    announce(spokenStep(changed, language, t))
    if (place === 'page') window.history.replaceState(null, '', hrefOf(changed.step.id))
  })

  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-diagram={diagram.id}
      data-place={place}
      aria-labelledby={titleId}
    >
      <figcaption className={styles.head}>
        <span id={titleId} className={place === 'page' ? 'sr-only' : styles.title}>
          <span className={styles.kind}>{t('kind')}</span> {diagram.title[language]}
        </span>
        <span className="needs-script">
          <span className={styles.tools}>
            <TextButton listId={listId} isListShown={isListShown} onToggle={() => showList(!isListShown)} />
            <LargerButton
              isOpen={isLarge}
              onOpen={() => showLarge(true)}
              onClose={() => showLarge(false)}
              drawable={drawable}
              player={player}
              language={language}
              drawGate={drawGate}
            />
          </span>
        </span>
      </figcaption>
      <div className="needs-script">
        <DiagramPlayer
          drawable={drawable}
          player={player}
          language={language}
          isCovered={isLarge}
          drawGate={isLarge ? undefined : drawGate}
        />
      </div>
      <UnscriptedPicture drawable={drawable} stepId={stepId} language={language} />
      <StepList
        id={listId}
        steps={diagram.steps}
        language={language}
        isShown={isListShown}
        current={player.state.stepIndex}
        hrefOf={hrefOf}
      />
      <div className={styles.foot}>
        <Legend diagram={diagram} />
        <ShareRow
          drawable={drawable}
          step={player.step}
          language={language}
          href={hrefOf(player.step.id)}
          figure={figure}
        />
      </div>
    </figure>
  )
}

function TextButton({
  listId,
  isListShown,
  onToggle,
}: {
  readonly listId: string
  readonly isListShown: boolean
  readonly onToggle: () => void
}) {
  const t = useTranslations('diagram')
  return (
    <button
      type="button"
      className={styles.tool}
      aria-expanded={isListShown}
      aria-controls={listId}
      onClick={onToggle}
    >
      {t('asText')}
    </button>
  )
}
