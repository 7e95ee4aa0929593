import { memo } from 'react'
import type {
  DiagramDenial,
  DiagramEdge,
  DiagramPacket,
  EdgeRoute,
  Point,
  TextLines,
} from '#domain/diagram/diagram.ts'
import { SLOT, SLOT_TEXT } from '#domain/diagram/drawing-metrics.ts'
import type { Language } from '#domain/shared/language.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import { alike } from '../alike.ts'
import { Chip } from './chip.tsx'
import styles from './drawing.module.css'
import type { Emphasis } from './node-drawing.tsx'
import { arrowHead, offsetRoute, routePath, shortenRoute, stopBar } from './route-path.ts'

/** Half the distance between the lines of a way that is encrypted as a whole. */
const HALF_GAP = 2.5

/** What is on a way at one step. */
export interface Traffic {
  readonly packet?: DiagramPacket | undefined
  readonly denial?: DiagramDenial | undefined
}

/** A way, its arrow heads, and whether something was refused on it. */
export const EdgeDrawing = memo(function EdgeDrawing({
  edge,
  route,
  traffic,
  emphasis,
}: {
  readonly edge: DiagramEdge
  readonly route: EdgeRoute
  readonly traffic: Traffic
  readonly emphasis: Emphasis
}) {
  const { points } = route
  const { denial } = traffic
  const heads = headsOf(edge, traffic)
  const line = shortenRoute(points, heads)
  const toRefuser = denial?.toId === edge.fromId ? points.toReversed() : points
  const lines = edge.line === 'double' ? [offsetRoute(line, HALF_GAP), offsetRoute(line, -HALF_GAP)] : [line]

  return (
    <g
      className={styles.edge}
      data-emphasis={emphasis}
      data-denied={denial ? true : undefined}
      data-part={edge.id}
    >
      {lines.map((each, index) => (
        <path key={index} className={styles.line} d={routePath(each)} />
      ))}
      {heads.end && <path className={styles.head} d={arrowHead(points)} />}
      {heads.start && <path className={styles.head} d={arrowHead(points.toReversed())} />}
      {denial && <path className={styles.stop} d={stopBar(toRefuser)} />}
    </g>
  )
}, alike)

/** While something travels, only the way it goes is pointed at; what was refused arrives nowhere. */
function headsOf({ arrows }: DiagramEdge, { packet, denial }: Traffic): Heads {
  if (denial) return { start: false, end: false }
  if (packet) return { start: packet.isBack, end: !packet.isBack }
  return { start: arrows !== 'end', end: arrows !== 'start' }
}

interface Heads {
  readonly start: boolean
  readonly end: boolean
}

/** The words on a way: why something was refused, what is sent, or how the way is called. */
export const EdgeWords = memo(function EdgeWords({
  edge,
  route,
  traffic,
  emphasis,
  language,
}: {
  readonly edge: DiagramEdge
  readonly route: EdgeRoute
  readonly traffic: Traffic
  readonly emphasis: Emphasis
  readonly language: Language
}) {
  const words = wordsOf(edge, traffic)
  if (!route.slot || !words) return null
  const { x, y, width, height } = route.slot
  const centre: Point = { x: x + width / 2, y: y + height / 2 }

  return (
    <g className={styles.words} data-emphasis={emphasis} data-words={edge.id}>
      <Chip
        content={{ lines: words.text[language], size: SLOT_TEXT, secrecy: words.secrecy }}
        padding={SLOT}
        centre={centre}
        look={words.look}
      />
    </g>
  )
}, alike)

interface Words {
  readonly text: TextLines
  readonly secrecy?: Secrecy | undefined
  readonly look: 'message' | 'name'
}

function wordsOf(edge: DiagramEdge, { packet, denial }: Traffic): Words | undefined {
  if (denial) return { text: denial.why, secrecy: 'denied', look: 'message' }
  if (packet) return { text: packet.label, secrecy: packet.secrecy, look: 'message' }
  return edge.label && { text: edge.label, look: 'name' }
}
