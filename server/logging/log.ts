import 'server-only'
import { LineBuffer } from './line-buffer.ts'

export type LogLevel = 'info' | 'warn' | 'error'
export type LogValue = string | number | boolean | null | undefined | readonly LogValue[] | LogFields
export interface LogFields {
  readonly [name: string]: LogValue
}

const lines = new LineBuffer((text) => process.stdout.write(text))
process.once('exit', flushLog)

/**
 * Writes one line of JSON to standard output: errors at once, the rest together with what else happens within the next
 * few milliseconds.
 *
 * Log lines hold no personal data: no address, user id, cookie, query or body. A request is found again by its id.
 *
 * @param event - what happened, in kebab case, always the same for the same thing.
 */
export function log(level: LogLevel, event: string, fields: LogFields = {}): void {
  lines.add(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }))
  if (level === 'error') lines.flush()
}

/** Writes what still waits. */
export function flushLog(): void {
  lines.flush()
}
