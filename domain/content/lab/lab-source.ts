import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** A lab: `content/labs/<lab>/lab.yaml`. */
export const labSourceSchema = z.strictObject({
  id: contentIdSchema,
  /** Version of the engine that the files were written for. */
  version: z.int().min(1),
  /** Place in the list of labs. */
  order: z.int().min(1),
  title: localizedTextSchema,
  /** One sentence: what one will have seen afterwards. */
  summary: localizedTextSchema,
  minutes: z.int().min(1),
  topics: z.array(contentIdSchema).min(1),
  /** The scenario that opens where none is named. */
  opensWith: contentIdSchema,
})
export type LabSource = z.infer<typeof labSourceSchema>

/** Something a learner could do in the lab; which commands there are, the lab's engine says. */
const commandSchema = z.looseObject({ type: z.string().min(1) })

/** A question asked before a step shows the answer. */
const predictionSchema = z.strictObject({
  /** The step that answers it. */
  before: contentIdSchema,
  ask: localizedTextSchema,
  options: z
    .array(
      z.strictObject({ id: contentIdSchema, text: localizedTextSchema, right: z.boolean().default(false) }),
    )
    .min(2)
    .max(4),
  /** Shown with the step. */
  because: localizedTextSchema,
})

/** A story in a lab: `content/labs/<lab>/scenarios/<id>.yaml`. */
export const scenarioSourceSchema = z.strictObject({
  id: contentIdSchema,
  labVersion: z.int().min(1),
  /** Place among the scenarios of the lab. */
  order: z.int().min(1),
  title: localizedTextSchema,
  briefing: localizedTextSchema,
  seed: z.int().min(0),
  /** When the lab's clock starts, as `2027-01-01T00:00:00Z`. */
  now: z.iso.datetime(),
  setup: z.array(commandSchema).default([]),
  /** Names of the lab's checks with the words for them. */
  goals: z.array(z.strictObject({ check: z.string(), text: localizedTextSchema })).default([]),
  predict: z.array(predictionSchema).default([]),
  steps: z.array(z.strictObject({ id: contentIdSchema, command: commandSchema })).min(1),
  facts: z.array(contentIdSchema).min(1),
  items: z.array(contentIdSchema).default([]),
})
export type ScenarioSource = z.infer<typeof scenarioSourceSchema>
