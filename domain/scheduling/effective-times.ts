import type { ReviewEvent } from './review-event.ts'

/** An event with the instant at which it counts, in epoch ms. */
export interface TimedReviewEvent extends ReviewEvent {
  readonly effectiveAt: number
}

/**
 * The instant at which a device's next event counts: its own clock, but not after the ceiling and not before the
 * device's event before it. A wrong clock is clamped, never refused.
 *
 * @param previous - `effectiveAt` of the device's event with the next lower `deviceSeq`; -Infinity for its first.
 */
export function nextEffectiveAt(previous: number, event: Pick<ReviewEvent, 'clientAt' | 'ceiling'>): number {
  return Math.max(previous, Math.min(event.clientAt, event.ceiling ?? Infinity))
}

/**
 * Tells of every event when it counts: per device, in the order of `deviceSeq`, over all of the device's cards.
 *
 * @param events - distinct by id, in any order, of any number of devices. All events of a device must be there.
 */
export function withEffectiveTimes(events: readonly ReviewEvent[]): TimedReviewEvent[] {
  const latestOfDevice = new Map<string, number>()
  return [...events].sort(compareWithinDevices).map((event) => {
    const effectiveAt = nextEffectiveAt(latestOfDevice.get(event.deviceId) ?? -Infinity, event)
    latestOfDevice.set(event.deviceId, effectiveAt)
    return { ...event, effectiveAt }
  })
}

/** The order in which events are folded: when they count, then device, then the device's own order. */
export function compareTimedEvents(a: TimedReviewEvent, b: TimedReviewEvent): number {
  return a.effectiveAt - b.effectiveAt || compareText(a.deviceId, b.deviceId) || compareWithinDevices(a, b)
}

/** The id decides only where one device gave a number twice, which the store refuses. */
function compareWithinDevices(a: ReviewEvent, b: ReviewEvent): number {
  return a.deviceSeq - b.deviceSeq || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
