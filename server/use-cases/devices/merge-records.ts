import 'server-only'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { withEffectiveTimes } from '#domain/scheduling/effective-times.ts'
import { foldReviewEvents } from '#domain/scheduling/fold-review-events.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import type { BroughtEvent } from '#server/db/learner-merge-store.ts'
import type { StoredReviewEvent } from '#server/db/review-event-store.ts'

/** Two records of events as one. */
export interface MergedRecord {
  readonly brought: readonly BroughtEvent[]
  readonly moved: readonly Pick<BroughtEvent, 'id' | 'effectiveAt'>[]
  readonly cards: readonly CardState[]
}

/**
 * Works out what two learners' events come to as one record, by the same fold as ever.
 *
 * An event that both have is one event. A device that gave the same number to different events of the two, as one whose
 * storage was set back may, counts as two devices.
 *
 * @param newDeviceId - makes a UUID.
 */
export function mergeRecords(
  staying: readonly StoredReviewEvent[],
  going: readonly StoredReviewEvent[],
  newDeviceId: () => string,
): MergedRecord {
  const knownIds = new Set(staying.map(({ id }) => id))
  const unknown = going.filter(({ id }) => !knownIds.has(id))
  const renamed = renamedDevices(staying, unknown, newDeviceId)
  const added = unknown.map((event) => ({
    ...event,
    deviceId: renamed.get(event.deviceId) ?? event.deviceId,
  }))

  const all = withEffectiveTimes([...staying, ...added])
  const before = new Map(staying.map(({ id, effectiveAt }) => [id, effectiveAt]))
  return {
    brought: all
      .filter(({ id }) => !knownIds.has(id))
      .map(({ id, deviceId, effectiveAt }) => ({ id, deviceId, effectiveAt })),
    moved: all
      .filter(({ id, effectiveAt }) => knownIds.has(id) && before.get(id) !== effectiveAt)
      .map(({ id, effectiveAt }) => ({ id, effectiveAt })),
    cards: [...foldReviewEvents(all, DEFAULT_SCHEDULING_SETTINGS).values()],
  }
}

function renamedDevices(
  staying: readonly StoredReviewEvent[],
  added: readonly StoredReviewEvent[],
  newDeviceId: () => string,
): Map<string, string> {
  const place = ({ deviceId, deviceSeq }: StoredReviewEvent) => `${deviceId} ${deviceSeq}`
  const taken = new Set(staying.map(place))
  const clashing = new Set(added.filter((event) => taken.has(place(event))).map(({ deviceId }) => deviceId))
  return new Map([...clashing].map((deviceId) => [deviceId, newDeviceId()]))
}
