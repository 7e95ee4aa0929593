import type { AnswerBlock, Item } from '#domain/content/item.ts'
import type { RichText } from '#domain/content/rich-text.ts'
import type { Language } from '#domain/shared/language.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { optionOrder, shuffledIds } from './option-order.ts'
import { plainText } from './plain-text.ts'
import { chooseVariant } from './variant.ts'
import type { VariantValues } from './variant.ts'

/** A choice without the reason it is right or wrong. */
export interface PublicOption {
  readonly id: string
  readonly content: RichText
}

/** What there is to choose from, in the order to show it. */
export type PublicAnswer =
  | { readonly type: 'single'; readonly options: readonly PublicOption[] }
  /** `chooseCount` is how many are right: the exam says it, as `Choose TWO`. */
  | { readonly type: 'multiple'; readonly options: readonly PublicOption[]; readonly chooseCount: number }
  | { readonly type: 'ordering'; readonly options: readonly PublicOption[] }
  | {
      readonly type: 'matching'
      readonly prompts: readonly PublicOption[]
      readonly choices: readonly PublicOption[]
    }
  | { readonly type: 'numeric'; readonly unitTermId?: string }

/**
 * One variant of an item in one language, as it may be shown before it is answered: without key, rationales and working
 * title. Built by naming every field, so that a field added to `Item` does not leak.
 */
export interface PublicItem {
  readonly id: string
  readonly topicId: string
  readonly hash: string
  readonly variantSeed: number
  readonly language: Language
  readonly stem: RichText
  readonly answer: PublicAnswer
}

/**
 * @param seed - 0 to 2^32 - 1; chooses the variant and the order of options, the same in both languages.
 */
export function publicItem(item: Item, language: Language, seed: number): PublicItem {
  const values = chooseVariant(item.variables, seed)
  return {
    id: item.id,
    topicId: item.topicId,
    hash: item.hash,
    variantSeed: seed,
    language,
    stem: fillPlaceholders(item.texts[language].stem, values),
    answer: publicAnswer(item, language, seed, values),
  }
}

function publicAnswer(item: Item, language: Language, seed: number, values: VariantValues): PublicAnswer {
  const answer = item.texts[language].answer
  switch (answer.type) {
    case 'single':
    case 'ordering':
      return { type: answer.type, options: arrange(answer.options, shownOrder(item, seed, values), values) }
    case 'multiple':
      return {
        type: 'multiple',
        options: arrange(answer.options, shownOrder(item, seed, values), values),
        chooseCount: item.key.type === 'multiple' ? item.key.optionIds.length : 0,
      }
    case 'matching':
      return {
        type: 'matching',
        prompts: answer.prompts.map(({ id, content }) => ({
          id,
          content: fillPlaceholders(content, values),
        })),
        choices: arrange(answer.choices, shuffledIds(answer.choices, seed), values),
      }
    case 'numeric':
      return item.unitTermId === undefined
        ? { type: 'numeric' }
        : { type: 'numeric', unitTermId: item.unitTermId }
  }
}

/** Told from the English text, so that switching the language moves no option. */
function shownOrder(item: Item, seed: number, values: VariantValues): readonly string[] {
  const options = optionsOf(item.texts.en.answer)
  if (item.key.type !== 'ordering') {
    return optionOrder(
      options.map(({ id, content }) => ({ id, text: plainText(fillPlaceholders(content, values)) })),
      seed,
    )
  }
  const shuffled = shuffledIds(options, seed)
  const givenAway = item.key.optionIds.every((id, index) => shuffled[index] === id)
  return givenAway ? shuffled.reverse() : shuffled
}

function optionsOf(answer: AnswerBlock): readonly PublicOption[] {
  return 'options' in answer ? answer.options : []
}

function arrange(
  options: readonly PublicOption[],
  order: readonly string[],
  values: VariantValues,
): PublicOption[] {
  const contentById = new Map(options.map(({ id, content }) => [id, content]))
  return order.flatMap((id) => {
    const content = contentById.get(id)
    return content ? [{ id, content: fillPlaceholders(content, values) }] : []
  })
}
