'use client'

import type { Language } from '#domain/shared/language.ts'
import type { DrawGate } from '../draw-gate.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { Captions } from './captions.tsx'
import { Gate } from './gate.tsx'
import styles from './player.module.css'
import { Stage } from './stage.tsx'
import { StepBar } from './step-bar.tsx'
import type { Player } from './use-player.ts'

/** Picture, sentence, prediction and bar: on a phone the bar stays under the thumb while the picture is in sight. */
export function DiagramPlayer({
  drawable,
  player,
  language,
  isCovered = false,
  drawGate,
}: {
  readonly drawable: DrawableDiagram
  readonly player: Player
  readonly language: Language
  /** Whether the large view lies over it. */
  readonly isCovered?: boolean
  readonly drawGate?: DrawGate | undefined
}) {
  const captions = drawable.diagram.steps.map(({ caption }) => caption[language])

  return (
    <div className={styles.player}>
      <Stage drawable={drawable} player={player} language={language} isCovered={isCovered} />
      {player.askedItemId !== undefined && drawGate && (
        <Gate key={player.askedItemId} itemId={player.askedItemId} player={player} drawGate={drawGate} />
      )}
      <div className={styles.foot}>
        <Captions captions={captions} current={player.state.stepIndex} />
        <StepBar player={player} captions={captions} />
      </div>
    </div>
  )
}
