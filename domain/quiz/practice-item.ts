import type { AnswerBlock, AuthoredOption, Item, ItemKey, ShowReference } from '#domain/content/item.ts'
import type { RichText } from '#domain/content/rich-text.ts'
import type { Language } from '#domain/shared/language.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { publicItem } from './public-item.ts'
import type { PublicItem } from './public-item.ts'
import { chooseVariant } from './variant.ts'
import type { VariantValues } from './variant.ts'

/** Why one choice is right or wrong. */
export interface OptionFeedback {
  readonly rationale: RichText
  readonly misconceptionId?: string
  readonly show?: ShowReference
}

/** What is shown after the answer. */
export interface ItemFeedback {
  /** By option; of a matching item by prompt, and by choice where it matches none. Empty for a numeric one. */
  readonly byId: Readonly<Record<string, OptionFeedback>>
  /** Of a numeric item, whose answer is no option. */
  readonly numeric?: { readonly whenRight: RichText; readonly whenWrong: RichText }
  readonly why?: RichText
}

/**
 * One variant of an item in one language with all that grading and feedback need: what practice may hold in the browser,
 * and an exam or a class may not. Numeric bounds are numbers here, variables already replaced.
 */
export interface PracticeItem {
  readonly shown: PublicItem
  readonly key: ItemKey
  readonly feedback: ItemFeedback
}

/**
 * @param seed - 0 to 2^32 - 1; the same seed is the same variant and order in both languages.
 */
export function practiceItem(item: Item, language: Language, seed: number): PracticeItem {
  const values = chooseVariant(item.variables, seed)
  return {
    shown: publicItem(item, language, seed),
    key: resolveKey(item.key, values),
    feedback: itemFeedback(item, language, values),
  }
}

/** A bound that names no number of the variant stays a name, which scoring answers with `unknown-variable`. */
function resolveKey(key: ItemKey, values: VariantValues): ItemKey {
  if (key.type !== 'numeric') return key
  const resolve = (bound: number | string) => {
    const value = typeof bound === 'string' ? values[bound] : bound
    return typeof value === 'number' ? value : bound
  }
  return {
    type: 'numeric',
    accepted: key.accepted.map(({ from, to }) => ({ from: resolve(from), to: resolve(to) })),
  }
}

function itemFeedback(item: Item, language: Language, values: VariantValues): ItemFeedback {
  const { answer, why } = item.texts[language]
  const fill = (text: RichText) => fillPlaceholders(text, values)
  const common = why === undefined ? {} : { why: fill(why) }
  if (answer.type === 'numeric') {
    return {
      byId: {},
      numeric: { whenRight: fill(answer.whenRight), whenWrong: fill(answer.whenWrong) },
      ...common,
    }
  }
  const explained = answer.type === 'matching' ? explainedMatches(answer) : answer.options
  return {
    byId: Object.fromEntries(explained.map((option) => [option.id, optionFeedback(option, values)])),
    ...common,
  }
}

/** Prompts, and choices that match none: a choice that a prompt shares its id with is explained by the prompt. */
function explainedMatches({ prompts, choices }: Extract<AnswerBlock, { type: 'matching' }>) {
  return [...choices.flatMap(({ id, rationale }) => (rationale ? [{ id, rationale }] : [])), ...prompts]
}

function optionFeedback(
  option: Pick<AuthoredOption, 'rationale' | 'misconceptionId' | 'show'>,
  values: VariantValues,
): OptionFeedback {
  return {
    rationale: fillPlaceholders(option.rationale, values),
    ...(option.misconceptionId === undefined ? {} : { misconceptionId: option.misconceptionId }),
    ...(option.show === undefined ? {} : { show: option.show }),
  }
}
