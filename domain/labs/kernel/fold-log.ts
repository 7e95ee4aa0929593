import { deliver, putRule } from './event-bus.ts'
import type { Rule } from './event-bus.ts'
import type { Json } from './json.ts'
import { createKit } from './kit.ts'
import type { AdvanceCommand, KernelCommand, Lab, LabCommand, LabState, Outcome } from './lab.ts'
import type { LabLog, LogEntry } from './log.ts'
import type { Moment } from './moment.ts'
import { nextTimer } from './next-timer.ts'

/** Where a run stands between two entries. */
export interface Standing<State extends LabState> {
  readonly state: State
  readonly rules: readonly Rule[]
}

/**
 * Computes every moment of a run from its log, the beginning first.
 *
 * Done once for a log; a page that goes back and forth reads what is here. Needs no WebCrypto.
 */
export function foldLog<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  log: LabLog<Command>,
): Moment<State, Command>[] {
  const moments = [beginningOf(lab, log)]
  for (const [index, entry] of log.entries.entries()) {
    moments.push(...foldEntry(lab, log.seed, index, { standing: lastOf(moments), entry }))
  }
  return moments
}

/** The moment before the first entry. */
export function beginningOf<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  { seed, now }: Pick<LabLog, 'seed' | 'now'>,
): Moment<State, Command> {
  const state = lab.init({ seed, now })
  return { entry: -1, state, why: [], events: [], trail: [], rules: [], deliveries: [] }
}

/** Computes the moments of one more entry: one, or as many as an advance of the clock brings. */
export function foldEntry<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  seed: number,
  index: number,
  { standing, entry }: { readonly standing: Standing<State>; readonly entry: LogEntry<Command> },
): Moment<State, Command>[] {
  const { command, recorded } = entry
  if (isAdvance(command)) return advance(lab, { seed, index, standing, command, recorded })
  if (isRule(command)) {
    const { rules, error } = putRule(standing.rules, command)
    return [momentOf<State, Command>(index, command, rules, { state: standing.state, why: [], error })]
  }
  const kit = createKit(seed, String(index))
  return [momentOf(index, command, standing.rules, lab.reduce(standing.state, command, { kit, recorded }))]
}

/** Whether a command moves the clock. */
export function isAdvance(command: LabCommand): command is AdvanceCommand {
  return command.type === '@advance'
}

function isRule(command: LabCommand): command is Extract<KernelCommand, { type: '@rule' }> {
  return command.type === '@rule'
}

interface Advance<State extends LabState> {
  readonly seed: number
  readonly index: number
  readonly standing: Standing<State>
  readonly command: AdvanceCommand
  /** One value per timer that fired, in their order. */
  readonly recorded: Json | undefined
}

/** Every timer that falls due makes a moment; then the clock stands where it was asked to, and the last one is told again. */
function advance<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  { seed, index, standing, command, recorded }: Advance<State>,
): Moment<State, Command>[] {
  const records = Array.isArray(recorded) ? (recorded as readonly Json[]) : []
  const moments: Moment<State, Command>[] = []
  let state = standing.state
  for (let timer = nextTimer(lab, state, command.to); timer; timer = nextTimer(lab, state, command.to)) {
    const fired = moments.length
    const due = { ...state, now: Math.max(state.now, timer.at) }
    const kit = createKit(seed, `${index}.${fired}`)
    const outcome = lab.reduce(due, timer.command, { kit, recorded: records[fired] ?? undefined })
    moments.push(momentOf(index, timer.command, standing.rules, outcome))
    state = outcome.state
    if (fired >= MAX_TIMERS) throw new RangeError(`${lab.id}: an advance of the clock never ends`)
  }
  const arrived: State = { ...state, now: Math.max(state.now, command.to) }
  const why = moments.at(-1)?.why ?? []
  return [...moments, momentOf<State, Command>(index, command, standing.rules, { state: arrived, why })]
}

/** A lab whose timers set each other off without end is broken. */
const MAX_TIMERS = 10_000

function momentOf<State extends LabState, Command extends LabCommand>(
  entry: number,
  command: Command | KernelCommand,
  rules: readonly Rule[],
  outcome: Outcome<State>,
): Moment<State, Command> {
  const { state, why, events = [], trail = [], error } = outcome
  const deliveries = deliver(rules, events)
  return { entry, command, state, why, events, trail, rules, deliveries, ...(error && { error }) }
}

function lastOf<Value>(values: readonly Value[]): Value {
  const last = values.at(-1)
  if (last === undefined) throw new TypeError('A run has a beginning')
  return last
}
