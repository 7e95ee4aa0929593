import type { Lab, LabCommand, LabState, Timer } from './lab.ts'

/**
 * The timer that fires next if the clock moves to an instant: the earliest, then the one whose `order` is lowest.
 *
 * @param to - milliseconds since 1970, itself included.
 */
export function nextTimer<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  state: State,
  to: number,
): Timer<Command> | undefined {
  return lab
    .timers(state)
    .filter(({ at }) => at <= to)
    .toSorted((left, right) => left.at - right.at || (left.order < right.order ? -1 : 1))[0]
}
