import 'server-only'
import { createHash } from 'node:crypto'
import { reviewEventInputSchema } from '#contracts/review.ts'
import type { ReviewEventInput } from '#contracts/review.ts'

/** One entry of a batch, as far as it can be read. */
export type BatchEntry = MalformedEntry | ReadEntry

export interface MalformedEntry {
  readonly kind: 'malformed'
  /** What the device calls it, or nothing if that cannot be told either. */
  readonly sentId: string
}

export interface ReadEntry {
  readonly kind: 'read'
  readonly sentId: string
  /** Ids in lower case. */
  readonly event: ReviewEventInput
  /** SHA-256 in hex over everything that was sent, the device included. */
  readonly payloadHash: string
}

/** Longer texts are no id of ours and are not repeated in the answer. */
const LONGEST_ID = 64

/**
 * Reads each event of a batch by itself, in the order sent: one that is malformed takes no other with it.
 *
 * @param deviceId - in lower case.
 */
export function readEventBatch(deviceId: string, events: readonly unknown[]): BatchEntry[] {
  return events.map((sent) => {
    const parsed = reviewEventInputSchema.safeParse(sent)
    if (!parsed.success || Number.isNaN(Date.parse(parsed.data.clientAt))) {
      return { kind: 'malformed', sentId: sentIdOf(sent) }
    }
    const event = withLowerCaseIds(parsed.data)
    return { kind: 'read', sentId: parsed.data.id, event, payloadHash: hashPayload({ deviceId, event }) }
  })
}

function withLowerCaseIds(event: ReviewEventInput): ReviewEventInput {
  const id = event.id.toLowerCase()
  return event.targetId === undefined
    ? { ...event, id }
    : { ...event, id, targetId: event.targetId.toLowerCase() }
}

function sentIdOf(sent: unknown): string {
  const id = typeof sent === 'object' && sent !== null && 'id' in sent ? sent.id : undefined
  return typeof id === 'string' && id.length <= LONGEST_ID ? id : ''
}

function hashPayload(payload: unknown): string {
  return createHash('sha256').update(JSON.stringify(payload, withSortedKeys)).digest('hex')
}

/** The same content is the same text, whatever order a device writes its keys in. */
function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
