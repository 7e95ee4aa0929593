import { assertNever } from '#domain/shared/exhaustive.ts'
import type { AuthoredAnswer, AuthoredMatch } from '../authored/authored-item.ts'
import type { ItemKey, ItemType } from '../item.ts'
import { plainText } from '../markdown/plain-text.ts'

/** Rows whose matches read alike share one choice, named by the first of their ids in the alphabet. */
export function choiceIdByRowId(rows: readonly AuthoredMatch[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string>()
  for (const { id, choice } of rows) {
    const text = plainText(choice.nodes)
    const known = byText.get(text)
    if (known === undefined || id < known) byText.set(text, id)
  }
  return new Map(rows.map((row) => [row.id, byText.get(plainText(row.choice.nodes)) ?? row.id]))
}

/** What makes a response right, read off the marks of one language; both languages have the same. */
export function keyOf(answer: AuthoredAnswer, type: ItemType): ItemKey {
  switch (answer.form) {
    case 'choices': {
      const optionIds = answer.options.filter((option) => option.isKey).map((option) => option.id)
      return type === 'multiple'
        ? { type, optionIds: optionIds.sort() }
        : { type: 'single', optionId: optionIds[0] ?? '' }
    }
    case 'ordering':
      return { type: 'ordering', optionIds: answer.options.map((option) => option.id) }
    case 'matching': {
      const choiceIds = choiceIdByRowId(answer.rows)
      const prompts = answer.rows.filter((row) => row.prompt !== undefined)
      const entries = prompts.map((row) => [row.id, choiceIds.get(row.id) ?? row.id] as const)
      return {
        type: 'matching',
        choiceIdByPromptId: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
      }
    }
    case 'numeric':
      return { type: 'numeric', accepted: answer.accepted }
    default:
      return assertNever(answer)
  }
}
