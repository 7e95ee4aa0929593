import type { ItemKey } from '#domain/content/item.ts'
import type { Response } from './response.ts'
import type { VariantValues } from './variant.ts'

/** Why a response cannot be scored: it does not fit the item, so it is neither right nor wrong. */
export type InvalidResponseCode =
  | 'wrong-type'
  | 'unknown-option'
  | 'repeated-option'
  | 'unknown-prompt'
  | 'incomplete'
  | 'not-a-number'
  | 'unknown-variable'

/** The outcome of a response. One point or none: the exam gives no partial credit. */
export type Score =
  | { readonly kind: 'scored'; readonly correct: boolean }
  | { readonly kind: 'invalid'; readonly code: InvalidResponseCode }

/** The ids a response may name: an item's answer block or public answer, in any language. */
export type AnswerIds =
  | {
      readonly type: 'single' | 'multiple' | 'ordering'
      readonly options: readonly { readonly id: string }[]
    }
  | {
      readonly type: 'matching'
      readonly prompts: readonly { readonly id: string }[]
      readonly choices: readonly { readonly id: string }[]
    }
  | { readonly type: 'numeric' }

/**
 * Judges a response, for any item and any response that has the response's shape; never throws.
 *
 * Multiple choice is all or nothing. Ordering must be right throughout, matching in every prompt. A number counts from
 * bound to bound, both included.
 *
 * @param values - the variant's values; needed where the key names variables.
 */
export function scoreResponse(
  answer: AnswerIds,
  key: ItemKey,
  response: Response,
  values: VariantValues = {},
): Score {
  if (response.type !== key.type || response.type !== answer.type) return invalid('wrong-type')
  if ('options' in answer) {
    const judge = answer.type === 'ordering' ? scoreOrder : scoreSet
    return judge(answer.options, optionIdsOf(key), optionIdsOf(response))
  }
  if (answer.type === 'matching' && key.type === 'matching' && response.type === 'matching') {
    return scoreMatches(answer, key.choiceIdByPromptId, response.choiceIdByPromptId)
  }
  if (key.type === 'numeric' && response.type === 'numeric') {
    return scoreNumber(key.accepted, response.value, values)
  }
  return invalid('wrong-type')
}

type Identified = { readonly id: string }

function optionIdsOf(named: ItemKey | Response): readonly string[] {
  if (named.type === 'single') return [named.optionId]
  return named.type === 'multiple' || named.type === 'ordering' ? named.optionIds : []
}

function scoreSet(
  options: readonly Identified[],
  right: readonly string[],
  chosen: readonly string[],
): Score {
  const problem = listProblem(options, chosen)
  if (problem) return invalid(problem)
  return scored(chosen.length === right.length && right.every((id) => chosen.includes(id)))
}

function scoreOrder(
  options: readonly Identified[],
  right: readonly string[],
  given: readonly string[],
): Score {
  const problem = listProblem(options, given)
  if (problem) return invalid(problem)
  if (given.length !== options.length) return invalid('incomplete')
  return scored(right.every((id, index) => given[index] === id))
}

function listProblem(options: readonly Identified[], ids: readonly string[]): InvalidResponseCode | null {
  if (!ids.every((id) => knows(options, id))) return 'unknown-option'
  return new Set(ids).size === ids.length ? null : 'repeated-option'
}

function scoreMatches(
  { prompts, choices }: Extract<AnswerIds, { type: 'matching' }>,
  right: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Score {
  const entries = Object.entries(given)
  if (!entries.every(([promptId]) => knows(prompts, promptId))) return invalid('unknown-prompt')
  if (!entries.every(([, choiceId]) => knows(choices, choiceId))) return invalid('unknown-option')
  if (entries.length !== prompts.length) return invalid('incomplete')
  return scored(entries.every(([promptId, choiceId]) => right[promptId] === choiceId))
}

function scoreNumber(
  accepted: Extract<ItemKey, { type: 'numeric' }>['accepted'],
  value: number,
  values: VariantValues,
): Score {
  if (!Number.isFinite(value)) return invalid('not-a-number')
  const ranges = accepted.map(({ from, to }) => ({ from: bound(from, values), to: bound(to, values) }))
  if (ranges.some(({ from, to }) => from === null || to === null)) return invalid('unknown-variable')
  return scored(ranges.some(({ from, to }) => from !== null && to !== null && from <= value && value <= to))
}

/** A bound is a number or names a variable whose value is one; null where the variant has no such number. */
function bound(given: number | string, values: VariantValues): number | null {
  if (typeof given === 'number') return given
  const value = values[given]
  return typeof value === 'number' ? value : null
}

function knows(listed: readonly Identified[], id: string): boolean {
  return listed.some((entry) => entry.id === id)
}

function scored(correct: boolean): Score {
  return { kind: 'scored', correct }
}

function invalid(code: InvalidResponseCode): Score {
  return { kind: 'invalid', code }
}
