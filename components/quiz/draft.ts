import { parseNumber } from '#domain/quiz/parse-number.ts'
import type { Response } from '#domain/quiz/response.ts'
import { chooseCount } from './choices.ts'
import type { Question } from './question.ts'

/**
 * An answer before it is submitted, complete or not. Ids and digits only, so that it stands in either language.
 */
export type Draft =
  | { readonly kind: 'choice'; readonly optionIds: readonly string[] }
  /** Every option, in the learner's order. */
  | { readonly kind: 'ordering'; readonly optionIds: readonly string[] }
  | { readonly kind: 'matching'; readonly choiceIdByPromptId: Readonly<Record<string, string>> }
  /** As typed. */
  | { readonly kind: 'numeric'; readonly text: string }

/** What is chosen, of a single or multiple item. */
export function chosenIdsOf(draft: Draft | null): readonly string[] {
  return draft?.kind === 'choice' ? draft.optionIds : []
}

/** The order the learner has made; the one shown at first while nothing was moved. */
export function orderOf({ shown }: Question, draft: Draft | null): readonly string[] {
  if (draft?.kind === 'ordering') return draft.optionIds
  return shown.answer.type === 'ordering' ? shown.answer.options.map(({ id }) => id) : []
}

/** Which choice was given to which prompt. */
export function matchesOf(draft: Draft | null): Readonly<Record<string, string>> {
  return draft?.kind === 'matching' ? draft.choiceIdByPromptId : {}
}

/** The number as typed. */
export function numberTextOf(draft: Draft | null): string {
  return draft?.kind === 'numeric' ? draft.text : ''
}

/** The number that the text stands for; null where it is none. */
export function numberOf({ unitNames = [] }: Question, text: string): number | null {
  return parseNumber(text, unitNames)
}

/** The response that the draft amounts to; null while it is not as much as the question asks for. */
export function responseOf(question: Question, draft: Draft | null): Response | null {
  switch (draft?.kind) {
    case undefined:
      return null
    case 'choice':
      return choiceResponse(question, draft.optionIds)
    case 'ordering':
      return { type: 'ordering', optionIds: [...draft.optionIds] }
    case 'matching':
      return matchingResponse(question, draft.choiceIdByPromptId)
    case 'numeric': {
      const value = numberOf(question, draft.text)
      return value === null ? null : { type: 'numeric', value }
    }
  }
}

function choiceResponse(question: Question, optionIds: readonly string[]): Response | null {
  if (optionIds.length !== chooseCount(question)) return null
  if (question.shown.answer.type === 'multiple') return { type: 'multiple', optionIds: [...optionIds] }
  const [optionId] = optionIds
  return optionId === undefined ? null : { type: 'single', optionId }
}

function matchingResponse(
  { shown }: Question,
  choiceIdByPromptId: Readonly<Record<string, string>>,
): Response | null {
  if (shown.answer.type !== 'matching') return null
  const isComplete = shown.answer.prompts.every(({ id }) => choiceIdByPromptId[id] !== undefined)
  return isComplete ? { type: 'matching', choiceIdByPromptId: { ...choiceIdByPromptId } } : null
}
