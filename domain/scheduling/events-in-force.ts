import type { ReviewEvent } from './review-event.ts'

/**
 * The events of one card that are neither undone nor themselves an undo, in the order given.
 *
 * An undo takes its target back whatever their order, device or clock. It may be undone in turn, which puts the first
 * target back in force. It does nothing where its target is not among the events, and undos that name each other in a
 * circle do nothing.
 *
 * @param events - all events of one card, distinct by id.
 */
export function eventsInForce<Event extends ReviewEvent>(events: readonly Event[]): Event[] {
  const undos = new Map<string, Event>()
  for (const event of events) if (event.kind === 'undo') undos.set(event.id, event)
  if (undos.size === 0) return [...events]

  const undone = undoneIds(undos)
  return events.filter((event) => event.kind !== 'undo' && !undone.has(event.id))
}

/** Settles undos from those that nobody undoes inwards; each names one target, so whatever is left forms circles. */
function undoneIds(undos: ReadonlyMap<string, ReviewEvent>): Set<string> {
  const unsettledUndoers = new Map<string, number>()
  for (const { targetId } of undos.values()) {
    if (targetId !== undefined) unsettledUndoers.set(targetId, (unsettledUndoers.get(targetId) ?? 0) + 1)
  }
  const undone = new Set<string>()
  const settled = [...undos.values()].filter((undo) => !unsettledUndoers.has(undo.id))
  for (const { id, targetId } of settled) {
    if (targetId === undefined) continue
    if (!undone.has(id)) undone.add(targetId)
    const left = (unsettledUndoers.get(targetId) ?? 0) - 1
    unsettledUndoers.set(targetId, left)
    const target = undos.get(targetId)
    if (left === 0 && target) settled.push(target)
  }
  return undone
}
