import type { Scalar } from './pattern.ts'

/** A value at the end of a path through an event. */
export interface Leaf {
  /** Names joined by dots; lists leave no trace in it. */
  readonly path: string
  readonly value: Scalar
  /** Which element of which list it stands in, by the path of the list. */
  readonly elements: ReadonlyMap<string, number>
}

/** All leaves of an event. Lists and objects that are empty have none. */
export function listLeaves(
  value: unknown,
  path = '',
  elements: ReadonlyMap<string, number> = new Map(),
): Leaf[] {
  if (Array.isArray(value)) {
    const list = `${path}#${elements.size}`
    return value.flatMap((inner, index) => listLeaves(inner, path, new Map(elements).set(list, index)))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      listLeaves(inner, path === '' ? name : `${path}.${name}`, elements),
    )
  }
  return [{ path, value: value as Scalar, elements }]
}
