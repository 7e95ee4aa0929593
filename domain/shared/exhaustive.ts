/**
 * Marks a branch that the types say cannot be reached.
 *
 * @throws {TypeError} it was reached: a bug, never input.
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`)
}
