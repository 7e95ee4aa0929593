import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventResult, ReviewEventInput } from '#contracts/review.ts'
import { withEffectiveTimes } from '#domain/scheduling/effective-times.ts'
import { foldReviewEvents } from '#domain/scheduling/fold-review-events.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { findCards } from '#server/db/card-state-store.ts'
import { findAllEvents } from '#server/db/review-event-store.ts'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { rebuildCardStates } from './rebuild-card-states.ts'
import { saveReviewEvents } from './save-review-events.ts'

const ITEM_IDS = ['kms-001', 'kms-002', 'kms-003']
const COURSE = buildReviewCourse(ITEM_IDS.map((id) => buildItem({ id })))
const DEVICES = [randomUUID(), randomUUID()]
const START = Date.UTC(2026, 2, 2, 12)
const HOUR_MS = 3_600_000
/** Enough to shrink a counterexample. */
const PATIENCE_MS = 120_000

/** What a device did, in its own words; `undone` points at any deed of the history. */
interface Deed {
  readonly device: number
  readonly item: number
  readonly kind: ReviewEventInput['kind']
  readonly right: boolean
  /** Clocks may be a month off in either direction. */
  readonly clockHours: number
  readonly undone: number
}

/** Part of what a device has in its outbox, sent at some hour; ranges overlap, repeat and come in any order. */
interface Delivery {
  readonly device: number
  readonly from: number
  readonly count: number
  readonly reversed: boolean
  readonly atHour: number
  readonly junk: readonly unknown[]
}

const deeds = fc.array(
  fc.record<Deed>({
    device: fc.nat(1),
    item: fc.nat(ITEM_IDS.length - 1),
    kind: fc.constantFrom('answer', 'answer', 'answer', 'undo', 'bury', 'suspend', 'unsuspend', 'reset'),
    right: fc.boolean(),
    clockHours: fc.integer({ min: -720, max: 720 }),
    undone: fc.nat(19),
  }),
  { minLength: 1, maxLength: 20 },
)

const deliveries = fc.array(
  fc.record<Delivery>({
    device: fc.nat(1),
    from: fc.nat(19),
    count: fc.integer({ min: 1, max: 8 }),
    reversed: fc.boolean(),
    atHour: fc.nat(400),
    junk: fc.array(fc.anything(), { maxLength: 2 }),
  }),
  { maxLength: 10 },
)

/** Writes the deeds as events: per device numbered from 1, each undo naming an event of its own card. */
function writeEvents(history: readonly Deed[]): ReviewEventInput[][] {
  const ids = history.map(() => buildReviewEventInput().id)
  const outboxes: ReviewEventInput[][] = DEVICES.map(() => [])
  for (const [index, deed] of history.entries()) {
    const outbox = outboxes[deed.device]!
    const common = {
      id: ids[index]!,
      deviceSeq: outbox.length + 1,
      clientAt: new Date(START + deed.clockHours * HOUR_MS).toISOString(),
      itemId: ITEM_IDS[deed.item]!,
    }
    outbox.push(writeEvent(deed, common, ids[deed.undone % ids.length]!))
  }
  return outboxes
}

function writeEvent(
  { kind, right }: Deed,
  common: Partial<ReviewEventInput>,
  targetId: string,
): ReviewEventInput {
  if (kind === 'undo') return buildDeedInput('undo', { ...common, targetId })
  if (kind !== 'answer') return buildDeedInput(kind, common)
  return right
    ? buildReviewEventInput(common)
    : buildReviewEventInput({ ...common, response: { type: 'single', optionId: 'auto' }, rating: 'again' })
}

/** The deliveries as given, and then everything once more, as an outbox would that heard no answer. */
function batchesOf(outboxes: readonly ReviewEventInput[][], given: readonly Delivery[]) {
  const last = outboxes.map((events, device) => ({
    device,
    events,
    atHour: 400,
    junk: [] as readonly unknown[],
  }))
  return [
    ...given.map(({ device, from, count, reversed, atHour, junk }) => {
      const events = outboxes[device]!.slice(from, from + count)
      return { device, events: reversed ? events.toReversed() : events, atHour, junk }
    }),
    ...last,
  ].filter(({ events, junk }) => events.length + junk.length > 0)
}

type Batch = ReturnType<typeof batchesOf>[number]

async function deliver(learnerId: string, { device, events, atHour, junk }: Batch): Promise<EventResult[]> {
  const saved = await saveReviewEvents(
    {
      learnerId,
      deviceId: DEVICES[device]!,
      events: [...junk, ...events],
      now: new Date(START + atHour * HOUR_MS),
    },
    COURSE,
  )
  if (!saved.ok) throw new Error(saved.failure.code)
  return saved.value.results.slice(junk.length)
}

/** Every event is in the log once, counts when it should, and the cards are the fold of the log to the last bit. */
async function expectLogToHold(learnerId: string, outboxes: readonly ReviewEventInput[][]): Promise<void> {
  const log = await findAllEvents(learnerId)
  const cards = await findCards(learnerId)
  if (!log.ok || !cards.ok) throw new Error('The database is away')
  const { events } = log.value
  expect(events.map(({ id }) => id).sort()).toEqual(
    outboxes
      .flat()
      .map(({ id }) => id)
      .sort(),
  )

  const timed = new Map(withEffectiveTimes(events).map((event) => [event.id, event.effectiveAt]))
  expect(new Map(events.map((event) => [event.id, event.effectiveAt]))).toEqual(timed)

  const folded = foldReviewEvents(events, DEFAULT_SCHEDULING_SETTINGS)
  expect(new Map(cards.value.map((card) => [card.cardId, card]))).toEqual(folded)
  expect(await rebuildCardStates(learnerId)).toEqual({
    ok: true,
    value: { cardCount: folded.size, wrongCardIds: [], orphanedCardIds: [] },
  })
}

test(
  'whatever is sent twice, late, in parts or in disorder, the log holds each event once and the cards follow',
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deliveries, async (history, given) => {
        const learnerId = await createLearner()
        const outboxes = writeEvents(history)
        const seen = new Set<string>()
        for (const batch of batchesOf(outboxes, given)) {
          const results = await deliver(learnerId, batch)
          const expected = batch.events.map(({ id }) => (seen.has(id) ? 'duplicate' : 'accepted'))
          expect(results.map(({ status }) => status)).toEqual(expected)
          for (const { id } of batch.events) seen.add(id)
        }
        await expectLogToHold(learnerId, outboxes)
      }),
      { numRuns: 60 },
    )
  },
  PATIENCE_MS,
)

test(
  'devices that send at the same instant lose nothing and get each event stored once',
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deliveries, async (history, given) => {
        const learnerId = await createLearner()
        const outboxes = writeEvents(history)
        const results = await Promise.all(
          batchesOf(outboxes, given).map((batch) => deliver(learnerId, batch)),
        )
        const accepted = results.flat().filter(({ status }) => status === 'accepted')
        expect(accepted).toHaveLength(history.length)
        await expectLogToHold(learnerId, outboxes)
      }),
      { numRuns: 40 },
    )
  },
  PATIENCE_MS,
)

test(
  'two learners who use the same device and ids do not touch each other',
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, async (history, otherHistory) => {
        const [learnerId, otherLearnerId] = [await createLearner(), await createLearner()]
        const outboxes = writeEvents(history)
        const stolenIds = outboxes.flat().map(({ id }) => id)
        const theirs = writeEvents(otherHistory.slice(0, stolenIds.length))
        let next = 0
        const disguised = theirs.map((events) =>
          events.map((event) => ({ ...event, id: stolenIds[next++]! })),
        )
        for (const batch of batchesOf(outboxes, [])) await deliver(learnerId, batch)
        for (const batch of batchesOf(disguised, [])) await deliver(otherLearnerId, batch)
        await expectLogToHold(learnerId, outboxes)
        await expectLogToHold(otherLearnerId, disguised)
      }),
      { numRuns: 20 },
    )
  },
  PATIENCE_MS,
)
