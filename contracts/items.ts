import { z } from 'zod'
import { factSchema } from '#domain/content/fact.ts'
import { itemMetadataSchema, itemTypeSchema, revisionSchema } from '#domain/content/item.ts'
import type { AnswerBlock, Item, ItemKey, ItemText, ShowReference } from '#domain/content/item.ts'
import type { RichText } from '#domain/content/rich-text.ts'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** Items that one request may ask for: more than a review session holds. */
export const MAX_ITEMS_PER_REQUEST = 50

/** `GET /api/items?ids=a,b`: practice items with all that grading and feedback need, in both languages. */
export const itemsRequestSchema = z.strictObject({
  ids: z
    .string()
    .max(MAX_ITEMS_PER_REQUEST * 80)
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(contentIdSchema).min(1).max(MAX_ITEMS_PER_REQUEST)),
})

/** The tree comes from our own build, which sanitised it; only its outermost shape is looked at. */
const richTextSchema = z.custom<RichText>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'root' &&
    'children' in value &&
    Array.isArray(value.children),
  'not a syntax tree',
)

const showReferenceSchema: z.ZodType<ShowReference> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('diagram'), diagramId: contentIdSchema, stepId: contentIdSchema }),
  z.strictObject({
    kind: z.literal('lab'),
    labId: contentIdSchema,
    scenarioId: contentIdSchema,
    stepId: contentIdSchema,
  }),
])

const optionsSchema = z.array(
  z.strictObject({
    id: contentIdSchema,
    content: richTextSchema,
    rationale: richTextSchema,
    misconceptionId: z.string().optional(),
    show: showReferenceSchema.optional(),
  }),
)

const answerBlockSchema: z.ZodType<AnswerBlock> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['single', 'multiple']), options: optionsSchema }),
  z.strictObject({ type: z.literal('ordering'), options: optionsSchema }),
  z.strictObject({
    type: z.literal('matching'),
    prompts: z.array(
      z.strictObject({ id: contentIdSchema, content: richTextSchema, rationale: richTextSchema }),
    ),
    choices: z.array(
      z.strictObject({
        id: contentIdSchema,
        content: richTextSchema,
        rationale: richTextSchema.optional(),
      }),
    ),
  }),
  z.strictObject({ type: z.literal('numeric'), whenRight: richTextSchema, whenWrong: richTextSchema }),
])

const itemTextSchema: z.ZodType<ItemText> = z.strictObject({
  title: z.string(),
  stem: richTextSchema,
  answer: answerBlockSchema,
  why: richTextSchema.optional(),
})

const boundSchema = z.union([z.number(), z.string()])

const itemKeySchema: z.ZodType<ItemKey> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), optionId: contentIdSchema }),
  z.strictObject({ type: z.literal('multiple'), optionIds: z.array(contentIdSchema).min(1) }),
  z.strictObject({ type: z.literal('ordering'), optionIds: z.array(contentIdSchema).min(2) }),
  z.strictObject({
    type: z.literal('matching'),
    choiceIdByPromptId: z.record(contentIdSchema, contentIdSchema),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    accepted: z.array(z.strictObject({ from: boundSchema, to: boundSchema })).min(1),
  }),
])

const itemSchema: z.ZodType<Item> = z.strictObject({
  id: contentIdSchema,
  topicId: contentIdSchema,
  type: itemTypeSchema,
  factIds: z.array(contentIdSchema),
  level: itemMetadataSchema.shape.level,
  pool: itemMetadataSchema.shape.pool,
  pairIds: z.array(contentIdSchema),
  variables: z.record(z.string(), z.array(z.union([z.number(), z.string()]))),
  differs: z.boolean(),
  unitTermId: contentIdSchema.optional(),
  revised: revisionSchema.optional(),
  hash: z.string(),
  key: itemKeySchema,
  texts: z.strictObject({ ko: itemTextSchema, en: itemTextSchema }),
})

/** A practice item with what stands around it on screen: the topic's title and the facts it rests on. */
export const studyItemSchema = z.strictObject({
  item: itemSchema,
  topicTitle: localizedTextSchema,
  facts: z.array(factSchema.extend({ topicId: contentIdSchema })),
  /** The section of the lesson that teaches it. */
  section: z.strictObject({ id: contentIdSchema, title: localizedTextSchema }).optional(),
  /** Name of the unit a numeric item asks for. */
  unit: localizedTextSchema.optional(),
})
export type StudyItem = z.infer<typeof studyItemSchema>

export const itemsResponseSchema = z.strictObject({
  /** In the order asked for. */
  items: z.array(studyItemSchema),
  /** Ids of no practice item. An exam item is missing like one that never was. */
  missing: z.array(contentIdSchema),
})
export type ItemsResponse = z.infer<typeof itemsResponseSchema>
