import { seededRandom, shuffle } from '#domain/shared/random.ts'

/** A choice as it is ordered: by its id and, where its text is a quantity, by that. */
export interface OrderableOption {
  readonly id: string
  /** Plain text, placeholders filled. */
  readonly text: string
}

/**
 * The order in which options are shown, as ids.
 *
 * Shuffled by the seed, from an order of ids, so that neither the file's order nor the language shows through. Where
 * every option is a quantity of one unit (`7 days`, `30 days`) they ascend instead, as the exam sets them.
 */
export function optionOrder(options: readonly OrderableOption[], seed: number): string[] {
  return ascendingQuantities(options) ?? shuffledIds(options, seed)
}

/** Ids shuffled by the seed alone, whatever order they come in. */
export function shuffledIds(options: readonly { readonly id: string }[], seed: number): string[] {
  return shuffle(options.map(({ id }) => id).sort(), seededRandom(seed))
}

function ascendingQuantities(options: readonly OrderableOption[]): string[] | null {
  const quantities = options.map(({ id, text }) => ({ id, ...parseQuantity(text) }))
  const unit = quantities[0]?.unit
  if (quantities.some((quantity) => quantity.amount === undefined || quantity.unit !== unit)) return null
  return quantities
    .sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** `1,000 requests` is 1000 of `request`: a plural `s` and the case of letters make no other unit. */
function parseQuantity(text: string): { amount?: number; unit?: string } {
  const match = /^\s*(-?\d[\d,]*(?:\.\d+)?)\s*(\S*)\s*$/.exec(text)
  if (!match) return {}
  return {
    amount: Number((match[1] ?? '').replaceAll(',', '')),
    unit: (match[2] ?? '').toLowerCase().replace(/s$/, ''),
  }
}
