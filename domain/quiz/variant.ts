import { seedFromText, seededRandom } from '#domain/shared/random.ts'

/** One value per variable of an item: what its placeholders `{{name}}` stand for in one variant. */
export type VariantValues = Readonly<Record<string, number | string>>

/**
 * The variant that a seed stands for: one value per variable.
 *
 * Each variable draws from a stream of its own, so that another variable added to the item leaves the choice alone.
 *
 * @param variables - the values each may take, at least one.
 * @param seed - 0 to 2^32 - 1, as stored with the event.
 */
export function chooseVariant(
  variables: Readonly<Record<string, readonly (number | string)[]>>,
  seed: number,
): VariantValues {
  const chosen = Object.entries(variables).map(([name, values]) => {
    const draw = seededRandom(seedFromText(`${seed}:${name}`))()
    return [name, values[Math.floor(draw * values.length)] as number | string] as const
  })
  return Object.fromEntries(chosen)
}
