import type { Delivery, Rule } from './event-bus.ts'
import type { KernelCommand, LabCommand, LabState, Outcome } from './lab.ts'

/** One thing that happened in a run, with everything a page needs to show it: the player keeps all of them. */
export interface Moment<State extends LabState, Command extends LabCommand> extends Required<
  Omit<Outcome<State>, 'error'>
> {
  /** Place of its entry in the log; −1 is the beginning. An advance of the clock makes several moments of one entry. */
  readonly entry: number
  /** What was asked for; nothing at the beginning. */
  readonly command?: Command | KernelCommand
  readonly error?: Outcome<State>['error']
  readonly rules: readonly Rule[]
  readonly deliveries: readonly Delivery[]
}
