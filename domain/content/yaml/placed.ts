import type { Place } from '../authored/place.ts'

/** Keys and indexes that lead from the top of a YAML value to a part of it. */
export type YamlPath = readonly PropertyKey[]

/** A value from YAML that still knows where each of its parts was written. */
export interface Placed<Value> {
  readonly value: Value
  /** Where the value begins. */
  readonly place: Place
  /** Where a part begins; for a part that is not there, where the nearest part around it begins. */
  readonly placeOf: (path: YamlPath) => Place
  /** Where the name of a part begins, as opposed to what it holds. */
  readonly placeOfKey: (path: YamlPath) => Place
}

/** A part of a placed value, itself placed. */
export function partOf<Part>(whole: Placed<unknown>, key: PropertyKey, part: Part): Placed<Part> {
  const placeOf = (path: YamlPath): Place => whole.placeOf([key, ...path])
  return {
    value: part,
    place: placeOf([]),
    placeOf,
    placeOfKey: (path) => whole.placeOfKey([key, ...path]),
  }
}
