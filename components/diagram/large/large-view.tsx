'use client'

import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { CrossIcon } from '#components/ui/icons.tsx'
import { areSingleKeysOn } from '#components/ui/single-keys.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawGate } from '../draw-gate.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { Captions } from '../player/captions.tsx'
import { Gate } from '../player/gate.tsx'
import { StepBar } from '../player/step-bar.tsx'
import type { Player } from '../player/use-player.ts'
import { eventOfKey } from '../player/use-step-keys.ts'
import { Canvas } from './canvas.tsx'
import styles from './large.module.css'
import { ZoomButtons } from './zoom-buttons.tsx'

/** The same player over the whole window. Here, and only here, the picture can be moved, pinched and zoomed. */
export function LargeView({
  drawable,
  player,
  language,
  drawGate,
  onClose,
}: {
  readonly drawable: DrawableDiagram
  readonly player: Player
  readonly language: Language
  readonly drawGate: DrawGate | undefined
  readonly onClose: () => void
}) {
  const t = useTranslations('diagram')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { diagram } = drawable
  const captions = diagram.steps.map(({ caption }) => caption[language])
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.large}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        const stepEvent = areSingleKeysOn() && !event.isDefaultPrevented() ? eventOfKey(event.key) : undefined
        if (stepEvent) player.dispatch(stepEvent)
      }}
    >
      <ReactFlowProvider>
        <div className={styles.head}>
          <h2 id={titleId}>{diagram.title[language]}</h2>
          <ZoomButtons />
          <button
            type="button"
            className="icon-button"
            aria-label={t('close')}
            onClick={() => dialog.current?.close()}
          >
            <CrossIcon />
          </button>
        </div>
        <Canvas drawable={drawable} player={player} language={language} />
      </ReactFlowProvider>
      <div className={styles.foot}>
        {player.askedItemId !== undefined && drawGate && (
          <Gate key={player.askedItemId} itemId={player.askedItemId} player={player} drawGate={drawGate} />
        )}
        <Captions captions={captions} current={player.state.stepIndex} />
        <StepBar player={player} captions={captions} />
      </div>
    </dialog>
  )
}
