import 'server-only'
import type { LogFields } from './log.ts'

const MAX_FRAMES = 12
const MAX_CAUSES = 4

/**
 * What of an error may stand in a log: kind, code, where it was thrown, and the same of its causes.
 *
 * Messages of databases and of validators repeat the values they choke on, so only messages of our own and of
 * JavaScript itself are kept.
 */
export function describeError(error: unknown, depth = 0): LogFields {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return {
    name: error.name,
    ...(isPlainCode(code) && { code }),
    ...(MESSAGE_IS_OURS.has(error.name) && { message: error.message }),
    frames: framesOf(error),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: describeError(cause, depth + 1) }),
  }
}

const MESSAGE_IS_OURS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'EnvironmentError'])

/** As `P2002`, `ECONNREFUSED`, `23505`. */
function isPlainCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(code)
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, MAX_FRAMES)
}
