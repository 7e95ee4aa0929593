import type { PublicOption } from '#domain/quiz/public-item.ts'
import type { Question } from './question.ts'

const LETTERS = 'ABCDEFGHIJKL'

/** An option with the letter it is called by, and whether it is right. */
export interface LetteredOption extends PublicOption {
  readonly letter: string
  readonly isRight: boolean
}

/** The letter that stands before the option in a place, from 0. */
export function letterAt(index: number): string {
  return LETTERS[index] ?? String(index + 1)
}

/** The options in the order shown. Empty for items that are not answered by choosing. */
export function optionsOf({ shown, key }: Question): readonly LetteredOption[] {
  if (shown.answer.type !== 'single' && shown.answer.type !== 'multiple') return []
  const rightIds = key.type === 'single' ? [key.optionId] : key.type === 'multiple' ? key.optionIds : []
  return shown.answer.options.map((option, index) => ({
    ...option,
    letter: letterAt(index),
    isRight: rightIds.includes(option.id),
  }))
}

/** Their letters, as in `B, D`. */
export function lettersOf(options: readonly LetteredOption[]): string {
  return options.map(({ letter }) => letter).join(', ')
}

/** How many options are to be chosen. */
export function chooseCount({ shown }: Question): number {
  return shown.answer.type === 'multiple' ? shown.answer.chooseCount : 1
}

/** What is chosen after a tap on an option: another one of a single choice, one more or less of several. */
export function toggleChoice(
  question: Question,
  chosenIds: readonly string[],
  optionId: string,
): readonly string[] {
  if (question.shown.answer.type !== 'multiple') return [optionId]
  return chosenIds.includes(optionId) ? chosenIds.filter((id) => id !== optionId) : [...chosenIds, optionId]
}
