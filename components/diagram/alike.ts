/**
 * Whether two values say the same: plain data as the build leaves it, in the same shape. Steps are computed one by one,
 * so what did not change from one to the next is equal without being identical. Asked of every part at every step, so it
 * makes nothing.
 */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => Object.hasOwn(other, key) && alike(one[key], other[key]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
