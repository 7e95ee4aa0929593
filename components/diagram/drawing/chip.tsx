import { MARK } from '#domain/diagram/chip-room.ts'
import type { Point } from '#domain/diagram/diagram.ts'
import { chipShape, frontBar, HATCH_INSET, isHatched, outlineOf } from './chip-shape.ts'
import type { ChipContent } from './chip-shape.ts'
import styles from './drawing.module.css'
import { hatchPath } from './hatch.ts'
import { KeyMark } from './key-mark.tsx'
import { LinesOfText } from './lines-of-text.tsx'

/**
 * Some words with the colour and shape of what they reveal: on a way what is sent or refused there, on a node what it
 * has or knows.
 */
export function Chip({
  content,
  padding,
  centre,
  look,
}: {
  readonly content: ChipContent
  readonly padding: { readonly paddingX: number; readonly paddingY: number }
  readonly centre: Point
  /** How it looks without a class of secrecy: as a message on its way, a remark on a node, or the name of a way. */
  readonly look: 'message' | 'remark' | 'name'
}) {
  const { lines, size, secrecy } = content
  const { box, textX, mark } = chipShape(content, padding, centre)

  return (
    <g className={styles.chip} data-secrecy={secrecy} data-look={secrecy ? undefined : look}>
      <path className={styles.surface} d={outlineOf(box, secrecy)} />
      {isHatched(secrecy) && <path className={styles.hatch} d={hatchPath(box, HATCH_INSET)} />}
      {secrecy === 'denied' && <rect className={styles.bar} {...frontBar(box)} />}
      {mark && <KeyMark x={mark.x} y={mark.y} size={MARK.size} />}
      <LinesOfText
        lines={lines}
        size={size}
        x={textX}
        top={box.y + padding.paddingY}
        className={styles.chipText}
      />
    </g>
  )
}
