import type { Lab, LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import { momentsShown } from './session.ts'
import type { Session } from './session.ts'

/** Which goals of the scenario are reached where one looks, in their order. */
export function reachedGoals<State extends LabState, Command extends LabCommand>(
  { checks }: Pick<Lab<State, Command>, 'checks'>,
  session: Session<State, Command>,
): readonly boolean[] {
  const states = momentsShown(session).map(({ state }) => state)
  return session.scenario.goals.map(({ check }) => checks[check]?.(states) ?? false)
}
