import { MAX_BATCH_BYTES, MAX_EVENTS_PER_BATCH } from '#contracts/review.ts'
import type { SaveReviewEventsResponse } from '#contracts/review.ts'
import type { OutboxStore, RejectedEvent, Settlement, WaitingEvent } from './outbox-store.ts'
import type { DeliveryTrouble, sendEvents, signInAsGuest } from './send-events.ts'

/** How events reach the server. */
export interface Transport {
  readonly send: typeof sendEvents
  readonly signInAsGuest: typeof signInAsGuest
}

/** Why a delivery stopped before the store was empty. `guest-refused`: no guest came of asking for one. */
export interface Pause {
  readonly trouble: DeliveryTrouble | 'guest-refused'
  readonly retryAfterMs?: number
}

/** A browser that refuses cookies stays unknown, and every further try would leave another guest behind. */
const GUEST_RETRY_MS = 60 * 60_000

/** Room for the envelope around the events. */
const MAX_EVENT_BYTES = MAX_BATCH_BYTES - 1024

/**
 * Sends what waits in a store, batch by batch in the order of its numbers, until nothing is left or the server is away.
 *
 * An event leaves the store only when the server named it: accepted, duplicate or rejected. Whatever happens between
 * sending and settling, it is sent again.
 *
 * @returns why it stopped; null when the store is empty.
 */
export async function deliver(store: OutboxStore, transport: Transport): Promise<Pause | null> {
  const deviceId = await store.deviceId()
  let batchLimit = MAX_EVENTS_PER_BATCH
  let mayCreateGuest = true

  for (;;) {
    const batch = nextBatch(await store.waiting(), batchLimit)
    if (batch.length === 0) return null
    const outcome = await transport.send(
      deviceId,
      batch.map(({ event }) => event),
    )
    switch (outcome.kind) {
      case 'answered': {
        const settlement = settle(batch, outcome.answer)
        // An answer that names none of the events would be asked for again without end.
        if (!settlesAnything(settlement)) return { trouble: 'server-away' }
        await store.settle(settlement)
        batchLimit = MAX_EVENTS_PER_BATCH
        break
      }
      case 'sign-in-required': {
        if (!mayCreateGuest) return { trouble: 'guest-refused', retryAfterMs: GUEST_RETRY_MS }
        mayCreateGuest = false
        const failure = await transport.signInAsGuest(deviceId)
        if (failure?.kind === 'unavailable') return failure
        break
      }
      case 'envelope-refused':
        // One event must not hold up all others: halve the batch until it stands alone, then set it aside.
        if (batch.length > 1) batchLimit = Math.ceil(batch.length / 2)
        else await store.settle(setAside(batch))
        break
      case 'unavailable':
        return outcome
    }
  }
}

function nextBatch(waiting: readonly WaitingEvent[], limit: number): readonly WaitingEvent[] {
  const batch: WaitingEvent[] = []
  let bytes = 0
  for (const entry of waiting.slice(0, limit)) {
    bytes += new TextEncoder().encode(JSON.stringify(entry.event)).length + 1
    if (batch.length > 0 && bytes > MAX_EVENT_BYTES) break
    batch.push(entry)
  }
  return batch
}

function settle(batch: readonly WaitingEvent[], answer: SaveReviewEventsResponse): Settlement {
  const resultById = new Map(answer.results.map((result) => [result.id, result]))
  const deliveredSeqs: number[] = []
  const rejected: RejectedEvent[] = []
  for (const { event } of batch) {
    const result = resultById.get(event.id)
    if (result?.status === 'rejected') rejected.push(reject(event, result.code))
    else if (result) deliveredSeqs.push(event.deviceSeq)
  }
  return { deliveredSeqs, rejected, cards: answer.cards }
}

function settlesAnything({ deliveredSeqs, rejected }: Settlement): boolean {
  return deliveredSeqs.length + rejected.length > 0
}

function setAside(batch: readonly WaitingEvent[]): Settlement {
  return { deliveredSeqs: [], rejected: batch.map(({ event }) => reject(event, 'refused-alone')), cards: [] }
}

function reject(event: WaitingEvent['event'], code: RejectedEvent['code']): RejectedEvent {
  return { event, code, rejectedAt: new Date().toISOString() }
}
