import type { LabContent } from '#domain/content/lab/lab.ts'
import type { EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import type { PlannedStep, Session } from '../player/session.ts'

export type EnvelopeSession = Session<EnvelopeState, EnvelopeCommand>

/** The steps before the message lies in the storage; whatever is broken is broken after them. */
export const STORED = 5

/** Whether a command breaks something, as opposed to going on. */
export function isChange(type: string): boolean {
  return ['FlipBits', 'ChangeContext', 'SwapDataKey', 'Truncate', 'UseOtherKey'].includes(type)
}

/** The nine steps with the data of this session, nothing broken; a forged message gives way to the first story's data. */
export function unbroken(
  { setup }: EnvelopeSession,
  content: Pick<LabContent, 'scenarios' | 'opensWith'>,
): Pick<EnvelopeSession, 'setup' | 'plan'> {
  const first = content.scenarios.find(({ id }) => id === content.opensWith)
  const isForged = setup.some(({ type }) => type === 'ForgeMessage')
  return {
    setup: isForged ? ((first?.setup ?? []) as unknown as EnvelopeSession['setup']) : setup,
    plan: plainPlan(content),
  }
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

/** The message as the application made it. */
export function originalMessage({ run }: EnvelopeSession): string | null {
  const made = run.moments.find(({ state }) => state.app.message !== null || state.storage.message !== null)
  return made ? (made.state.app.message ?? made.state.storage.message) : null
}
