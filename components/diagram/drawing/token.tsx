import { hasKeyMark } from '#domain/diagram/chip-room.ts'
import type { DiagramPacket } from '#domain/diagram/diagram.ts'
import { frontBar, HATCH_INSET, isHatched, outlineOf } from './chip-shape.ts'
import styles from './drawing.module.css'
import { hatchPath } from './hatch.ts'
import { KeyMark } from './key-mark.tsx'

/** About the origin, so that it is moved by a translation alone. */
const BOX = { x: -14, y: -9, width: 28, height: 18 }
const MARK_SIZE = 14
const LINES = 'M-8 -2.5h16M-8 2.5h10'

/**
 * What travels along a way: small, without words, told apart by shape and hatch. It is out of sight until it moves and
 * afterwards; its words stand in the slot of the way.
 */
export function Token({ packet }: { readonly packet: DiagramPacket }) {
  const { secrecy } = packet
  return (
    <g
      className={styles.chip}
      data-secrecy={secrecy}
      data-look={secrecy ? undefined : 'message'}
      data-token={packet.edgeId}
      opacity={0}
    >
      <path className={styles.ground} d={outlineOf(BOX, secrecy)} />
      <path className={styles.surface} d={outlineOf(BOX, secrecy)} />
      {isHatched(secrecy) && <path className={styles.hatch} d={hatchPath(BOX, HATCH_INSET)} />}
      {secrecy === 'denied' && <rect className={styles.bar} {...frontBar(BOX)} />}
      {hasKeyMark(secrecy) ? (
        <KeyMark x={-MARK_SIZE / 2} y={-MARK_SIZE / 2} size={MARK_SIZE} />
      ) : (
        <path className={styles.tokenLines} d={LINES} />
      )}
    </g>
  )
}
