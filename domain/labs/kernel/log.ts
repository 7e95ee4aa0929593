import type { Json } from './json.ts'
import type { KernelCommand, LabCommand } from './lab.ts'

/** A command with what `prepare` found out about it. */
export interface LogEntry<Command extends LabCommand = LabCommand> {
  readonly command: Command | KernelCommand
  /** Absent where everything follows from seed and index. */
  readonly recorded?: Json
}

/** The truth about a run: whatever is on screen is computed from it. */
export interface LabLog<Command extends LabCommand = LabCommand> {
  readonly lab: string
  readonly version: number
  readonly scenario: string
  readonly seed: number
  /** When the lab's clock started, milliseconds since 1970. */
  readonly now: number
  readonly entries: readonly LogEntry<Command>[]
}

/** The largest entry a log takes, in bytes of its JSON as UTF-8: a class sends every entry to every phone. */
export const MAX_ENTRY_BYTES = 4096

/** Size of an entry as a log counts it. */
export function entryBytes(entry: LogEntry): number {
  return new TextEncoder().encode(JSON.stringify(entry)).length
}

/** The same run without what only this device knows: what a link carries. */
export function commandsOnly<Command extends LabCommand>(log: LabLog<Command>): LabLog<Command> {
  return { ...log, entries: log.entries.map(({ command }) => ({ command })) }
}
