import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'
import type { Localized } from '#domain/shared/language.ts'
import type { RichText } from './rich-text.ts'

export const ITEM_TYPES = ['single', 'multiple', 'ordering', 'matching', 'numeric'] as const
export const itemTypeSchema = z.enum(ITEM_TYPES)
export type ItemType = z.infer<typeof itemTypeSchema>

/** Values a placeholder `{{name}}` of the item may take; a variant is one seeded choice per name. */
const variablesSchema = z.record(
  z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a variable is named like `days`'),
  z.array(z.union([z.number(), z.string().min(1)])).min(1),
)

/** A change that whoever answered before has to know of; a mended spelling is none. */
export const revisionSchema = z.strictObject({
  on: z.iso.date(),
  /** What changed, told after the answer. */
  what: localizedTextSchema,
})
export type Revision = z.infer<typeof revisionSchema>

/** The `item` fence of the English file. The Korean file's fence holds the id alone. */
export const itemMetadataSchema = z.strictObject({
  id: contentIdSchema,
  type: itemTypeSchema,
  facts: z.array(contentIdSchema).min(1),
  level: z.enum(['recall', 'understand', 'apply', 'analyse']),
  /** `exam` items are met first in a mock exam: no lesson, drill, search or static file shows them before. */
  pool: z.enum(['practice', 'exam']),
  pairs: z.array(contentIdSchema).default([]),
  vars: variablesSchema.default({}),
  /**
   * The key would differ under today's AWS; such an item stays out of mock exams and class scores. Written out as
   * false it says that someone looked, where a fact of the item does not hold.
   */
  differs: z.boolean().optional(),
  /** Glossary id of the unit a numeric item asks for. */
  unit: contentIdSchema.optional(),
  revised: revisionSchema.optional(),
})
export type ItemMetadata = z.infer<typeof itemMetadataSchema>

/** A step of a diagram or lab that shows why an option is wrong. */
export type ShowReference =
  | { readonly kind: 'diagram'; readonly diagramId: string; readonly stepId: string }
  | { readonly kind: 'lab'; readonly labId: string; readonly scenarioId: string; readonly stepId: string }

/** One choice with the reason it is right or wrong. */
export interface AuthoredOption {
  readonly id: string
  readonly content: RichText
  readonly rationale: RichText
  /** Name of the mistake a wrong option stands for. */
  readonly misconceptionId?: string
  readonly show?: ShowReference
}

/**
 * The answer block of an item in one language: texts only; which options are right is the key.
 * `choices` of a matching item are all right-hand sides, those that match no prompt included.
 */
export type AnswerBlock =
  | { readonly type: 'single' | 'multiple'; readonly options: readonly AuthoredOption[] }
  /** In the right order. */
  | { readonly type: 'ordering'; readonly options: readonly AuthoredOption[] }
  | {
      readonly type: 'matching'
      readonly prompts: readonly {
        readonly id: string
        readonly content: RichText
        readonly rationale: RichText
      }[]
      readonly choices: readonly {
        readonly id: string
        readonly content: RichText
        /** Of a choice that matches no prompt: why it fits nowhere. */
        readonly rationale?: RichText
      }[]
    }
  | { readonly type: 'numeric'; readonly whenRight: RichText; readonly whenWrong: RichText }

/** What makes a response right. Only this part must stay with the server where a form is graded there. */
export type ItemKey =
  | { readonly type: 'single'; readonly optionId: string }
  | { readonly type: 'multiple'; readonly optionIds: readonly string[] }
  | { readonly type: 'ordering'; readonly optionIds: readonly string[] }
  | { readonly type: 'matching'; readonly choiceIdByPromptId: Readonly<Record<string, string>> }
  /** Closed bounds; each bound is a number or the name of a variable. */
  | {
      readonly type: 'numeric'
      readonly accepted: readonly { readonly from: number | string; readonly to: number | string }[]
    }

/** An item's words in one language. Placeholders `{{name}}` are still in the text. */
export interface ItemText {
  /** Working title, never shown. */
  readonly title: string
  readonly stem: RichText
  readonly answer: AnswerBlock
  /** What belongs to no single option. */
  readonly why?: RichText
}

/** A published item: metadata and key once, words in both languages. */
export interface Item {
  readonly id: string
  readonly topicId: string
  readonly type: ItemType
  readonly factIds: readonly string[]
  readonly level: ItemMetadata['level']
  readonly pool: ItemMetadata['pool']
  readonly pairIds: readonly string[]
  readonly variables: Readonly<Record<string, readonly (number | string)[]>>
  readonly differs: boolean
  readonly unitTermId?: string
  readonly revised?: Revision
  /** Fingerprint of everything above and below: a changed item has another hash. 16 hex digits of a SHA-256. */
  readonly hash: string
  readonly key: ItemKey
  readonly texts: Localized<ItemText>
}
