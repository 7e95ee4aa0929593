import type { LabContent } from '#domain/content/lab/lab.ts'
import type { ChangeCommand, EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import type { PlannedStep, Session } from '../player/session.ts'

export type EnvelopeSession = Session<EnvelopeState, EnvelopeCommand>

/** The steps before the message lies in the storage; whatever is broken is broken after them. */
export const STORED = 5

/** Whether a command breaks something, as opposed to going on. */
export function isChange(type: string): boolean {
  return ['FlipBits', 'ChangeContext', 'SwapDataKey', 'Truncate', 'UseOtherKey'].includes(type)
}

/** The nine steps with a change after the fifth. */
export function brokenPlan(
  { plan }: EnvelopeSession,
  command: ChangeCommand,
): PlannedStep<EnvelopeCommand>[] {
  const steps = plan.filter((step) => !isChange(step.command.type))
  return [...steps.slice(0, STORED), { id: 'change', command }, ...steps.slice(STORED)]
}

export function plainPlan({
  scenarios,
  opensWith,
}: Pick<LabContent, 'scenarios' | 'opensWith'>): PlannedStep<EnvelopeCommand>[] {
  return (scenarios.find(({ id }) => id === opensWith)?.steps ??
    []) as unknown as PlannedStep<EnvelopeCommand>[]
}

/** The step at which it failed, else the end. */
export function failingPosition({ run, setup, plan }: EnvelopeSession): number {
  const failed = run.moments.find(({ state }) => state.failure !== null)
  return failed ? failed.entry - setup.length + 1 : plan.length
}

/** What lies in the storage before anything is changed, or would. */
export function storedState({ run }: EnvelopeSession): EnvelopeState {
  const stored = run.moments.find(({ state }) => state.storage.message !== null)
  const last = stored ?? run.moments.at(-1)
  if (!last) throw new TypeError('A run has a beginning')
  const { state } = last
  return { ...state, storage: { message: state.storage.message ?? state.app.message } }
}

/** The message as the application made it. */
export function originalMessage({ run }: EnvelopeSession): string | null {
  const made = run.moments.find(({ state }) => state.app.message !== null || state.storage.message !== null)
  return made ? (made.state.app.message ?? made.state.storage.message) : null
}
