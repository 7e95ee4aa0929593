/**
 * Whether two values say the same: plain data as the build leaves it, in the same shape. Steps are computed one by one,
 * so what did not change from one to the next is equal without being identical.
 */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const entries = Object.entries(one)
  const others = new Map(Object.entries(other))
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && alike(value, others.get(key)))
  )
}

/** Keeps every earlier value that a new one is alike, so that whoever compares identities sees what changed. */
export function keepAlike<Value extends { readonly id: string }>(
  earlier: readonly Value[],
  now: readonly Value[],
): Value[] {
  const byId = new Map(earlier.map((value) => [value.id, value]))
  return now.map((value) => {
    const before = byId.get(value.id)
    return before !== undefined && alike(before, value) ? before : value
  })
}
