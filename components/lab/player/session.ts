import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { LabScenario } from '#domain/content/lab/lab.ts'
import { foldLog } from '#domain/labs/kernel/fold-log.ts'
import type { EntryTooLarge } from '#domain/labs/kernel/give-command.ts'
import { isSameJson } from '#domain/labs/kernel/json.ts'
import type { KernelCommand, Lab, LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Moment } from '#domain/labs/kernel/moment.ts'
import { beginRun, branchRun, runCommands } from '#domain/labs/kernel/run-commands.ts'
import type { Run } from '#domain/labs/kernel/run-commands.ts'

/** A step that the run will take, or has taken. */
export interface PlannedStep<Command extends LabCommand> {
  readonly id: string
  readonly command: Command | KernelCommand
}

/** A run with what it is to do and where one looks. */
export interface Session<State extends LabState, Command extends LabCommand> {
  readonly scenario: LabScenario
  readonly setup: readonly (Command | KernelCommand)[]
  readonly plan: readonly PlannedStep<Command>[]
  readonly run: Run<State, Command>
  /** How many steps of the plan are shown as done; 0 shows what the setup made. */
  readonly position: number
  /** Whether this page computed the bytes, or replays a record of them. */
  readonly isComputedHere: boolean
  /** What one was looking at before one branched off. */
  readonly origin?: Session<State, Command>
}

/** A session at the beginning of a scenario, nothing computed yet. */
export function openScenario<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  scenario: LabScenario,
): Session<State, Command> {
  const { id, seed, now } = scenario
  return {
    scenario,
    // The content build held every command against the lab's own schema.
    setup: scenario.setup as unknown as Command[],
    plan: scenario.steps as unknown as PlannedStep<Command>[],
    run: beginRun(lab, { scenario: id, seed, now }),
    position: 0,
    isComputedHere: true,
  }
}

/** Another plan, another setup, or both. */
export type PlanChange<State extends LabState, Command extends LabCommand> = Partial<
  Pick<Session<State, Command>, 'setup' | 'plan'>
>

/**
 * The session one comes back to from a branch: the one that is left, or, where that is a branch as well, what it came
 * from, so that one way back is enough.
 */
export function branchOff<State extends LabState, Command extends LabCommand>(
  session: Session<State, Command>,
  base: PlanChange<State, Command>,
): Session<State, Command> {
  const isOnPlan = isSameJson(commandsOf({ ...session, ...base }), commandsOf(session))
  const origin = isOnPlan ? session : (session.origin ?? session)
  return { ...changePlan(session, base), origin }
}

/** The same session with another plan or setup, cut back to where both agree. */
export function changePlan<State extends LabState, Command extends LabCommand>(
  session: Session<State, Command>,
  change: PlanChange<State, Command>,
): Session<State, Command> {
  const changed = { ...session, ...change }
  const before = commandsOf(session)
  const after = commandsOf(changed)
  const differs = after.findIndex((command, index) => !isSameJson(command, before[index]))
  const agreed = Math.min(differs === -1 ? after.length : differs, session.run.log.entries.length)
  return { ...changed, run: branchRun(session.run, agreed - 1) }
}

function commandsOf<State extends LabState, Command extends LabCommand>({
  setup,
  plan,
}: Pick<Session<State, Command>, 'setup' | 'plan'>): (Command | KernelCommand)[] {
  return [...setup, ...plan.map(({ command }) => command)]
}

/** Looks at a place of the plan, computing what is missing up to there. */
export async function goTo<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  session: Session<State, Command>,
  position: number,
): Promise<Result<Session<State, Command>, EntryTooLarge>> {
  const at = Math.max(0, Math.min(position, session.plan.length))
  const wanted = commandsOf(session).slice(0, session.setup.length + at)
  const missing = wanted.slice(session.run.log.entries.length)
  const run = await runCommands(lab, session.run, missing)
  return run.ok ? succeed({ ...session, run: run.value, position: at }) : fail(run.failure)
}

/** The same from a record of the whole scenario: no WebCrypto is needed, and nothing but the scenario can be shown. */
export function replayTo<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  scenario: LabScenario,
  record: LabLog,
  position: number,
): Session<State, Command> {
  const opened = openScenario(lab, scenario)
  const at = Math.max(0, Math.min(position, opened.plan.length))
  const log = {
    ...record,
    entries: record.entries.slice(0, opened.setup.length + at),
  } as unknown as LabLog<Command>
  return { ...opened, run: { log, moments: foldLog(lab, log) }, position: at, isComputedHere: false }
}

/** The moments up to where one looks, the last of them the one that is shown. */
export function momentsShown<State extends LabState, Command extends LabCommand>({
  run,
  setup,
  position,
}: Session<State, Command>): readonly Moment<State, Command>[] {
  return run.moments.filter(({ entry }) => entry < setup.length + position)
}

/** The moment that is shown. */
export function momentShown<State extends LabState, Command extends LabCommand>(
  session: Session<State, Command>,
): Moment<State, Command> {
  const moment = momentsShown(session).at(-1)
  if (moment === undefined) throw new TypeError('A run has a beginning')
  return moment
}
