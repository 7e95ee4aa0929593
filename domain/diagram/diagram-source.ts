import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'
import { SECRECY_CLASSES } from '#domain/shared/secrecy.ts'
import { GROUP_KINDS } from './diagram.ts'
import { GLYPH_IDS } from './glyph-ids.ts'

/** A short text; written once where both languages say the same, as names of calls do. */
const labelSchema = z
  .union([z.string().trim().min(1), localizedTextSchema])
  .transform((label) => (typeof label === 'string' ? { ko: label, en: label } : label))

const secrecySchema = z.enum(SECRECY_CLASSES)

const groupSchema = z.strictObject({
  kind: z.enum(GROUP_KINDS),
  label: labelSchema,
  /** The group around this one. */
  in: contentIdSchema.optional(),
})

const nodeSchema = z.strictObject({
  glyph: z.enum(GLYPH_IDS),
  label: labelSchema,
  /** A second, smaller line. */
  detail: labelSchema.optional(),
  /** Of a node that is a value: what it reveals. */
  secrecy: secrecySchema.optional(),
  /** The group it stands in. */
  in: contentIdSchema.optional(),
})

const edgeSchema = z.strictObject({
  from: contentIdSchema,
  to: contentIdSchema,
  label: labelSchema.optional(),
  /** `double` for a way that is encrypted as a whole. */
  line: z.enum(['single', 'double']).default('single'),
})

const partIdsSchema = z.array(contentIdSchema).min(1)

/** What a step may do: one verb each, with what belongs to it. */
export const stepActionSchema = z.union([
  /** What the step is about, beyond what moves in it. */
  z.strictObject({ focus: partIdsSchema }),
  /** Into the background, until focused or shown again. */
  z.strictObject({ dim: partIdsSchema }),
  /** Something travels along an edge, from its end to its beginning if `back`. */
  z.strictObject({
    send: contentIdSchema,
    back: z.boolean().default(false),
    label: labelSchema,
    secrecy: secrecySchema.optional(),
  }),
  /** Something is refused on an edge; it stays refused until something is sent there. */
  z.strictObject({ deny: contentIdSchema, back: z.boolean().default(false), why: labelSchema }),
  /** A mark on a node that stays until it is taken off; `as` names it. */
  z.strictObject({
    badge: contentIdSchema,
    as: contentIdSchema,
    text: labelSchema,
    secrecy: secrecySchema.optional(),
  }),
  /** Takes one mark off a node, or all of them. */
  z.strictObject({ unbadge: contentIdSchema, as: contentIdSchema.optional() }),
  /** Lets something appear; before its first `show` it is not there. */
  z.strictObject({ show: partIdsSchema }),
  /** Takes something away; its place stays free. */
  z.strictObject({ hide: partIdsSchema }),
  /** Brings some parts close, for this step. */
  z.strictObject({ zoom: partIdsSchema }),
])
export type StepAction = z.infer<typeof stepActionSchema>

const stepSchema = z.strictObject({
  id: contentIdSchema,
  say: localizedTextSchema,
  /** A practice item that is asked before the step is revealed. */
  ask: contentIdSchema.optional(),
  do: z.array(stepActionSchema).default([]),
})
export type StepSource = z.infer<typeof stepSchema>

const directionSchema = z.enum(['right', 'down'])

/** A file `diagrams/<id>.yaml`: what is in a picture and what happens in it, without any coordinate. */
export const diagramSourceSchema = z.strictObject({
  id: contentIdSchema,
  title: localizedTextSchema,
  /** One sentence that says what the picture shows. */
  summary: localizedTextSchema,
  /** Where the arrows lead, on a laptop and on a phone. */
  layout: z
    .strictObject({ wide: directionSchema.default('right'), narrow: directionSchema.default('down') })
    .default({ wide: 'right', narrow: 'down' }),
  groups: z.record(contentIdSchema, groupSchema).default({}),
  nodes: z.record(contentIdSchema, nodeSchema),
  edges: z.record(contentIdSchema, edgeSchema).default({}),
  steps: z.array(stepSchema).min(1),
})
export type DiagramSource = z.infer<typeof diagramSourceSchema>
export type NodeSource = DiagramSource['nodes'][string]
