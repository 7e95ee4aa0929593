import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { Placed } from '../yaml/placed.ts'

/** A name that should lead to something. */
export interface Reference {
  readonly id: string
  readonly place: Place
}

/** The ids in a list of a YAML value, each with its place; none if there is no such value. */
export function listIds<Key extends string>(
  placed: Placed<Readonly<Record<Key, readonly string[]>>> | undefined,
  key: Key,
): Reference[] {
  if (placed === undefined) return []
  return placed.value[key].map((id, index) => ({ id, place: placed.placeOf([key, index]) }))
}

/** Reports the references that lead nowhere, each with the known id that looks most like it. */
export function findUnknown(
  rule: string,
  what: string,
  references: readonly Reference[],
  known: ReadonlySet<string>,
): Violation[] {
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => violationAt(rule, place, `There is no ${what} "${id}".${suggest(id, known)}`))
}

/** More letters apart than this and two ids are no misspelling of each other. */
const FARTHEST_MISSPELLING = 3

function suggest(id: string, known: ReadonlySet<string>): string {
  let best: string | undefined
  let bestDistance = FARTHEST_MISSPELLING + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - id.length) >= bestDistance) continue
    const distance = editDistance(id, candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best === undefined ? ' Correct the id, or add what it names.' : ` Did you mean "${best}"?`
}

/** Letters to insert, remove or replace to get from one text to the other (Levenshtein). */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[right.length] ?? 0
}
