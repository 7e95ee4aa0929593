import 'server-only'

export type LogLevel = 'info' | 'warn' | 'error'
export type LogValue = string | number | boolean | null | undefined | readonly LogValue[] | LogFields
export interface LogFields {
  readonly [name: string]: LogValue
}

/**
 * Writes one line of JSON to standard output.
 *
 * Log lines hold no personal data: no address, user id, cookie, query or body. A request is found again by its id.
 *
 * @param event - what happened, in kebab case, always the same for the same thing.
 */
export function log(level: LogLevel, event: string, fields: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
}
