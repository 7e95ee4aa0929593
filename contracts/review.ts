import { z } from 'zod'
import { confidenceSchema, responseSchema } from '#domain/quiz/response.ts'
import { RATINGS } from '#domain/scheduling/rating.ts'
import { REVIEW_EVENT_KINDS, REVIEW_MODES } from '#domain/scheduling/review-event.ts'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { languageSchema } from '#domain/shared/localized-text.ts'

/** Bounds of `POST /api/review/events`. */
export const MAX_EVENTS_PER_BATCH = 500
export const MAX_BATCH_BYTES = 256 * 1024

const reviewEventFieldsSchema = z.strictObject({
  id: z.uuidv7(),
  deviceSeq: z.int().min(1),
  clientAt: z.iso.datetime(),
  timeZone: z.string().min(1).max(64),
  kind: z.enum(REVIEW_EVENT_KINDS),
  itemId: contentIdSchema,
  mode: z.enum(REVIEW_MODES),
  itemHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  variantSeed: z.int().min(0).max(0xffffffff).optional(),
  lang: languageSchema.optional(),
  response: responseSchema.optional(),
  confidence: confidenceSchema.optional(),
  rating: z.enum(RATINGS).optional(),
  durationMs: z.int().min(0).max(86_400_000).optional(),
  targetId: z.uuidv7().optional(),
})

/** One event as a device sends it. Everything about its meaning: domain/scheduling/review-event.ts. */
export const reviewEventInputSchema = reviewEventFieldsSchema
  .refine(
    ({ kind, rating, response, confidence }) =>
      [rating, response, confidence].every((field) => (field !== undefined) === (kind === 'answer')),
    'an answer carries response, confidence and rating; no other kind does',
  )
  .refine(
    ({ kind, itemHash, variantSeed, lang }) =>
      kind !== 'answer' || [itemHash, variantSeed, lang].every((field) => field !== undefined),
    'an answer says which item it saw: itemHash, variantSeed and lang',
  )
  .refine(
    ({ kind, targetId }) => (targetId !== undefined) === (kind === 'undo'),
    'an undo carries targetId; no other kind does',
  )
export type ReviewEventInput = z.infer<typeof reviewEventInputSchema>

/**
 * The envelope. Events are unknown here on purpose: one that is malformed is rejected by itself, with a code, and does
 * not take the other 499 with it.
 */
export const saveReviewEventsRequestSchema = z.strictObject({
  deviceId: z.uuid(),
  events: z.array(z.unknown()).min(1).max(MAX_EVENTS_PER_BATCH),
})

/** Why one event of a batch was not stored. */
export const eventRejectionSchema = z.enum([
  'malformed-event',
  'unknown-item',
  'unknown-time-zone',
  'rating-does-not-follow',
  'id-already-used',
  'sequence-already-used',
])
export type EventRejection = z.infer<typeof eventRejectionSchema>

export const eventResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ id: z.string(), status: z.literal('accepted'), effectiveAt: z.iso.datetime() }),
  z.strictObject({ id: z.string(), status: z.literal('duplicate'), effectiveAt: z.iso.datetime() }),
  z.strictObject({ id: z.string(), status: z.literal('rejected'), code: eventRejectionSchema }),
])
export type EventResult = z.infer<typeof eventResultSchema>

/** A card as it stands after the fold: domain/scheduling/card-state.ts, field by field, instants as epoch ms. */
const cardStateSchema = z.strictObject({
  cardId: contentIdSchema,
  phase: z.enum(['new', 'learning', 'review', 'relearning']),
  step: z.int().min(0),
  stability: z.number().min(0),
  difficulty: z.number().min(0),
  dueDay: z.int().nullable(),
  dueAt: z.number().nullable(),
  lastAnsweredAt: z.number().nullable(),
  lastAnsweredDay: z.int().nullable(),
  reviews: z.int().min(0),
  lapses: z.int().min(0),
  lastRating: z.enum(RATINGS).nullable(),
  suspended: z.boolean(),
  buriedUntilDay: z.int().nullable(),
})

export const saveReviewEventsResponseSchema = z.strictObject({
  results: z.array(eventResultSchema),
  cards: z.array(cardStateSchema),
})
export type SaveReviewEventsResponse = z.infer<typeof saveReviewEventsResponseSchema>

/** `GET /api/review/queue?timeZone=Asia/Seoul`: what is due now, most fragile first, and what the days ahead hold. */
export const reviewQueueRequestSchema = z.strictObject({ timeZone: z.string().min(1).max(64) })

export const reviewQueueResponseSchema = z.strictObject({
  /** The learner's day the queue was made for. */
  today: z.int(),
  /** Due cards in the order to ask them, at most 200. */
  due: z.array(cardStateSchema).max(200),
  /** All that are due, also beyond the first 200. */
  dueCount: z.int().min(0),
  /** Of these, today's share: what was missed is spread over the days left. */
  dueToday: z.int().min(0),
  /** Days since the last answer; null before the first. */
  daysAway: z.int().min(0).nullable(),
  /** Days until the exam, 0 on its day; null without a date, or when it is over. */
  examInDays: z.int().min(0).nullable(),
  /** Minutes a day that the learner has; null if they have not said. */
  minutesADay: z.int().min(1).nullable(),
  /** The topic to begin reading at; null for the beginning of the course. */
  beginAt: contentIdSchema.nullable(),
  /** Cards that the learner's next day adds: those that fall due then, and those a sibling keeps back today. */
  dueTomorrowCount: z.int().min(0),
  /** The same of each of the six days after today, tomorrow first. */
  dueAhead: z.array(z.int().min(0)).length(6),
  /** Estimated minutes for `dueToday` and for tomorrow's share. */
  minutes: z.int().min(0),
  minutesTomorrow: z.int().min(0),
  /** Facts by the strength of their items, over the published topics. */
  ideas: z.strictObject({ firm: z.int().min(0), shaky: z.int().min(0), new: z.int().min(0) }),
  /** Items ever answered, so that a lesson knows its answered checks. */
  answeredItemIds: z.array(contentIdSchema),
})
export type ReviewQueueResponse = z.infer<typeof reviewQueueResponseSchema>

/** Something that can still be taken back. */
const recentDeedSchema = z.strictObject({
  eventId: z.uuid(),
  itemId: contentIdSchema,
  kind: z.enum(['answer', 'bury', 'suspend']),
  mode: z.enum(REVIEW_MODES),
})
export type RecentDeed = z.infer<typeof recentDeedSchema>

/** `GET /api/review/recent`: what the learner did last on any device and has not taken back, newest first. */
export const recentDeedsResponseSchema = z.strictObject({ deeds: z.array(recentDeedSchema).max(100) })
export type RecentDeedsResponse = z.infer<typeof recentDeedsResponseSchema>
