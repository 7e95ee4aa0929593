import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { foldEntry, isAdvance } from './fold-log.ts'
import type { Standing } from './fold-log.ts'
import type { Json } from './json.ts'
import { createKit } from './kit.ts'
import type { AdvanceCommand, KernelCommand, Lab, LabCommand, LabState } from './lab.ts'
import { entryBytes, MAX_ENTRY_BYTES } from './log.ts'
import type { LogEntry } from './log.ts'
import type { Moment } from './moment.ts'
import { nextTimer } from './next-timer.ts'

/** The entry would not fit into a log. Sizes in bytes. */
export interface EntryTooLarge {
  readonly code: 'entry-too-large'
  readonly size: number
  readonly most: number
}

/** One more entry and what it brings. */
export interface Given<State extends LabState, Command extends LabCommand> {
  readonly entry: LogEntry<Command>
  readonly moments: readonly Moment<State, Command>[]
}

/**
 * Gives a command to a lab where it stands: prepares it, once, and computes what comes of it.
 *
 * @param index - the place the entry will have in its log.
 */
export async function giveCommand<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  standing: Standing<State>,
  command: Command | KernelCommand,
  { seed, index }: { readonly seed: number; readonly index: number },
): Promise<Result<Given<State, Command>, EntryTooLarge>> {
  const recorded = await record(lab, standing.state, command, { seed, index })
  const entry: LogEntry<Command> = recorded === undefined ? { command } : { command, recorded }
  const size = entryBytes(entry)
  if (size > MAX_ENTRY_BYTES) return fail({ code: 'entry-too-large', size, most: MAX_ENTRY_BYTES })
  return succeed({ entry, moments: foldEntry(lab, seed, index, { standing, entry }) })
}

interface At {
  readonly seed: number
  readonly index: number
}

async function record<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  state: State,
  command: Command | KernelCommand,
  { seed, index }: At,
): Promise<Json | undefined> {
  if (isAdvance(command)) return recordAdvance(lab, state, command, { seed, index })
  if (command.type === '@rule') return undefined
  return lab.prepare(state, command as Command, createKit(seed, String(index)))
}

/** The timers of an advance are prepared one after another: each finds the state that the last one left. */
async function recordAdvance<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  start: State,
  { to }: AdvanceCommand,
  { seed, index }: At,
): Promise<Json | undefined> {
  const records: Json[] = []
  let state = start
  for (let timer = nextTimer(lab, state, to); timer; timer = nextTimer(lab, state, to)) {
    const due = { ...state, now: Math.max(state.now, timer.at) }
    const name = `${index}.${records.length}`
    const recorded = await lab.prepare(due, timer.command, createKit(seed, name))
    state = lab.reduce(due, timer.command, { kit: createKit(seed, name), recorded }).state
    records.push(recorded ?? null)
  }
  return records.some((recorded) => recorded !== null) ? records : undefined
}
