import type { Json } from './json.ts'
import type { Kit } from './kit.ts'

/** A state is a value: plain JSON. `now` is the lab's own clock, milliseconds since 1970 in UTC. */
export interface LabState {
  readonly now: number
}

/** Something a learner, a scenario or a timer asks for. Types that begin with `@` belong to the kernel. */
export interface LabCommand {
  readonly type: string
}

/** Time passes by this command and by nothing else. */
export interface AdvanceCommand {
  readonly type: '@advance'
  /** The instant to reach, milliseconds since 1970; one before the lab's now leaves the clock where it is. */
  readonly to: number
}

/** Puts a rule on the event bus; a rule of the same name is replaced. */
export interface RuleCommand {
  readonly type: '@rule'
  readonly name: string
  /** An EventBridge event pattern. */
  readonly pattern: Json
  /** What the rule calls, as `sns:ops`. */
  readonly target: string
}

export type KernelCommand = AdvanceCommand | RuleCommand

/** How sure the sentence behind an explanation is: AWS documents it, we left something out, or nobody says. */
export type Certainty = 'documented' | 'simplified' | 'assumed'

/** Where an explanation comes from. Its words stand in `content/labs/<lab>/explain.{ko,en}.md`. */
export interface ExplanationSource {
  readonly source: string
  readonly certainty: Certainty
}

/** One reason for what just happened; `values` fill the placeholders of its words. */
export interface Why {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A call as CloudTrail would show it, reduced to what teaches. */
export interface ApiCall {
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  /** CloudTrail keeps management events by itself, data events only for a trail that asks for them. */
  readonly eventCategory: 'Management' | 'Data'
  readonly principal: string
  readonly requestParameters: Readonly<Record<string, Json>>
  readonly errorCode?: string
}

/** What EventBridge carries. */
export interface AwsEvent {
  readonly version: '0'
  readonly id: string
  readonly 'detail-type': string
  readonly source: string
  readonly account: string
  readonly time: string
  readonly region: string
  readonly resources: readonly string[]
  readonly detail: Readonly<Record<string, Json>>
}

/** A refusal in AWS's own words; the state is then as before. */
export interface LabError {
  readonly code: string
  readonly message: string
}

/** What came of one command. */
export interface Outcome<State extends LabState> {
  readonly state: State
  readonly why: readonly Why[]
  readonly events?: readonly AwsEvent[]
  readonly trail?: readonly ApiCall[]
  readonly error?: LabError
}

/** What fires next and when: made of the state, never stored. Of two at one instant the lower `order` goes first. */
export interface Timer<Command extends LabCommand> {
  readonly at: number
  readonly order: string
  readonly command: Command
}

/** What a run starts from. */
export interface Beginning {
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * A lab: a small world that is computed and never told.
 *
 * `prepare` may use WebCrypto and is called once, where a command is given; what it returns is recorded in the log.
 * `reduce` reads what was recorded and is synchronous and pure, so that stepping back, another device and a page without
 * WebCrypto reach the same states. It never throws: a refusal is an outcome.
 */
export interface Lab<State extends LabState, Command extends LabCommand> {
  readonly id: string
  /** Raised when an old log would lead elsewhere. */
  readonly version: number
  /** Every explanation key that `reduce` may give. */
  readonly explanations: Readonly<Record<string, ExplanationSource>>
  init(beginning: Beginning): State
  prepare(state: State, command: Command, kit: Kit): Promise<Json | undefined>
  reduce(
    state: State,
    command: Command,
    given: { readonly kit: Kit; readonly recorded: Json | undefined },
  ): Outcome<State>
  timers(state: State): readonly Timer<Command>[]
  /** Goals of scenarios, by name. */
  readonly checks: Readonly<Record<string, (states: readonly State[]) => boolean>>
  /** What is always so, by name; a sentence says what is not. */
  readonly invariants: Readonly<Record<string, (state: State) => true | string>>
}
