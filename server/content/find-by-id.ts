import 'server-only'

interface Identified {
  readonly id: string
}

/** One index per loaded list: in development a changed file is a new list, so nothing stale can be found. */
const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, Identified>>()

/** Looks an id up in a list that was loaded as a module, building the list's index on first use. */
export function findById<Value extends Identified>(list: readonly Value[], id: string): Value | undefined {
  let index = indexes.get(list) as ReadonlyMap<string, Value> | undefined
  if (index === undefined) {
    index = new Map(list.map((value) => [value.id, value]))
    indexes.set(list, index)
  }
  return index.get(id)
}
