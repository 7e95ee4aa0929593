import type { ItemMetadata } from '../item.ts'

/** One value for each variable of an item. */
export type Combination = Readonly<Record<string, number | string>>

/** Names between double braces as they are written, spaces included, in order of use. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name)
}

/** A text with its placeholders replaced; an unknown placeholder stays. */
export function fillPlaceholders(text: string, combination: Combination): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) =>
    Object.hasOwn(combination, name) ? String(combination[name]) : whole,
  )
}

/** Every choice of one value per variable; one empty choice if there are no variables. */
export function listCombinations(variables: ItemMetadata['vars']): Combination[] {
  return Object.entries(variables).reduce<Combination[]>(
    (combinations, [name, values]) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value }))),
    [{}],
  )
}
