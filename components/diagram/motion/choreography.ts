import type { DiagramLayout, DiagramPacket, DiagramStep, Point } from '#domain/diagram/diagram.ts'
import { routeLength } from '../drawing/route-path.ts'
import { travelTimes } from '../player/step-timing.ts'
import type { Travel } from '../player/step-timing.ts'

/** What one thing that travels does: where it passes, and when. */
export interface Journey extends Travel {
  readonly edgeId: string
  /** From where it sets out to where it arrives. */
  readonly points: readonly Point[]
}

/** Something that comes into sight, and after how many milliseconds. */
export interface Arrival {
  readonly kind: 'part' | 'badge' | 'words'
  /** Of a part or a way; of a badge `<node>/<badge>`. */
  readonly id: string
  readonly delay: number
}

export interface Choreography {
  readonly journeys: readonly Journey[]
  readonly arrivals: readonly Arrival[]
  /** When everything has arrived. */
  readonly travelMs: number
}

/**
 * What is seen moving when a step is entered going on: things travel one after the other; their words appear as they set
 * out; what a node gets through them appears as they arrive.
 *
 * @param before - the step one comes from.
 */
export function choreograph(step: DiagramStep, before: DiagramStep, layout: DiagramLayout): Choreography {
  const journeys = journeysOf(step.packets, layout)
  const travelMs = journeys.reduce((end, { delay, duration }) => Math.max(end, delay + duration), 0)
  const arrivesAt = new Map<string, number>()
  step.packets.forEach(({ toId }, index) => {
    const journey = journeys[index]
    if (journey) arrivesAt.set(toId, journey.delay + journey.duration)
  })
  const words = journeys.map(({ edgeId, delay }): Arrival => ({ kind: 'words', id: edgeId, delay }))
  return {
    journeys,
    arrivals: [...words, ...newParts(step, before), ...newBadges(step, before, arrivesAt)],
    travelMs,
  }
}

function journeysOf(packets: readonly DiagramPacket[], layout: DiagramLayout): readonly Journey[] {
  const ways = packets.flatMap(({ edgeId, isBack }) => {
    const points = layout.edges[edgeId]?.points
    return points ? [{ edgeId, points: isBack ? points.toReversed() : points }] : []
  })
  const times = travelTimes(ways.map(({ points }) => routeLength(points)))
  return ways.map((way, index) => ({ ...way, ...(times[index] ?? { delay: 0, duration: 0 }) }))
}

function newParts(step: DiagramStep, before: DiagramStep): readonly Arrival[] {
  const known = new Set(before.state.visibleIds)
  const appeared = step.state.visibleIds.filter((id) => !known.has(id))
  return appeared.map((id) => ({ kind: 'part', id, delay: 0 }))
}

function newBadges(
  step: DiagramStep,
  before: DiagramStep,
  arrivesAt: ReadonlyMap<string, number>,
): readonly Arrival[] {
  const known = new Set(before.state.badges.map(badgeKey))
  return step.state.badges
    .filter((badge) => !known.has(badgeKey(badge)))
    .map((badge) => ({ kind: 'badge', id: badgeKey(badge), delay: arrivesAt.get(badge.nodeId) ?? 0 }))
}

/** Names a badge among all of a diagram, as its drawing is marked. */
function badgeKey({ nodeId, id }: { readonly nodeId: string; readonly id: string }): string {
  return `${nodeId}/${id}`
}
