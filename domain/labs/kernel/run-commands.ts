import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { beginningOf } from './fold-log.ts'
import { giveCommand } from './give-command.ts'
import type { EntryTooLarge } from './give-command.ts'
import type { KernelCommand, Lab, LabCommand, LabState } from './lab.ts'
import type { LabLog, LogEntry } from './log.ts'
import type { Moment } from './moment.ts'

/** A log with every moment it leads to. */
export interface Run<State extends LabState, Command extends LabCommand> {
  readonly log: LabLog<Command>
  /** The beginning first. */
  readonly moments: readonly Moment<State, Command>[]
}

/** A run that has begun and in which nothing happened yet. */
export function beginRun<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  start: Pick<LabLog, 'scenario' | 'seed' | 'now'>,
): Run<State, Command> {
  const log: LabLog<Command> = { lab: lab.id, version: lab.version, ...start, entries: [] }
  return { log, moments: [beginningOf(lab, log)] }
}

/** Gives commands one after another at the end of a run. The run handed in stays as it is. */
export async function runCommands<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  run: Run<State, Command>,
  commands: readonly (Command | KernelCommand)[],
): Promise<Result<Run<State, Command>, EntryTooLarge>> {
  const entries: LogEntry<Command>[] = [...run.log.entries]
  const moments = [...run.moments]
  for (const command of commands) {
    const standing = moments.at(-1) ?? beginningOf(lab, run.log)
    const place = { seed: run.log.seed, index: entries.length }
    const given = await giveCommand(lab, standing, command, place)
    if (!given.ok) return fail(given.failure)
    entries.push(given.value.entry)
    moments.push(...given.value.moments)
  }
  return succeed({ log: { ...run.log, entries }, moments })
}

/** A run up to and with an entry of its log, to go another way from there. −1 keeps the beginning alone. */
export function branchRun<State extends LabState, Command extends LabCommand>(
  run: Run<State, Command>,
  lastEntry: number,
): Run<State, Command> {
  return {
    log: { ...run.log, entries: run.log.entries.slice(0, lastEntry + 1) },
    moments: run.moments.filter(({ entry }) => entry <= lastEntry),
  }
}
