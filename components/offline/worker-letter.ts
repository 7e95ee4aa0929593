/** What a page asks of the worker. */
export type WorkerLetter =
  /** Take over from the worker of the build before: the learner asked for the new version. */
  | { readonly kind: 'take-over' }
  /** Have a page and what it stands on ready; answered with `true` on the port when it is. */
  | { readonly kind: 'keep-page'; readonly path: string }

/** Anything else that reaches the worker is none of ours. */
export function readLetter(data: unknown): WorkerLetter | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null
  if (data.kind === 'take-over') return { kind: 'take-over' }
  if (data.kind === 'keep-page' && 'path' in data && isPath(data.path))
    return { kind: 'keep-page', path: data.path }
  return null
}

/** An address of ours: `//host` would be another site's. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value)
}
