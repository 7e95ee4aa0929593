/**
 * The outcome of something that may fail in a way the caller must expect.
 *
 * Expected failures are values with a `code`; bugs throw. Nothing below the boundary of the program catches.
 */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** Wraps what was achieved. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps why it was not achieved. */
export function fail<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
