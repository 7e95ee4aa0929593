/** Where a reader is in a diagram. Steps are counted from 0. */
export interface PlayerState {
  readonly stepCount: number
  /** The step in sight. */
  readonly stepIndex: number
  /** Whether it was entered going on, so that what it sends is seen travelling; otherwise it is shown at rest. */
  readonly isEntered: boolean
  /** The prediction that is asked: which step waits behind it, and whether it was answered. */
  readonly gate: { readonly stepIndex: number; readonly isAnswered: boolean } | null
  /** Steps that wait behind a prediction which was neither answered nor passed over yet. */
  readonly gatedSteps: ReadonlySet<number>
  /** Whether steps follow one another by themselves, until the next prediction or the end. */
  readonly isPlaying: boolean
}

export type PlayerEvent =
  /** On to the next step; behind a prediction, reveals it. */
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  /** To any step; asks its prediction first if that is still open. */
  | { readonly kind: 'go'; readonly stepIndex: number }
  | { readonly kind: 'answered' }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  /** Time for the next step while playing. */
  | { readonly kind: 'tick' }

/**
 * Opens a diagram.
 *
 * @param stepIndex - the step asked for; its own prediction is not asked, whoever names a step wants to see it.
 * @param gated - for every step whether it waits behind a prediction.
 */
export function openPlayer(stepIndex: number, gated: readonly boolean[]): PlayerState {
  const opened = clamp(stepIndex, gated.length)
  const gatedSteps = gated.flatMap((isGated, index) =>
    isGated && index !== opened && index > 0 ? [index] : [],
  )
  return {
    stepCount: gated.length,
    stepIndex: opened,
    isEntered: false,
    gate: null,
    gatedSteps: new Set(gatedSteps),
    isPlaying: false,
  }
}

/** What an event makes of the place one is at. */
export function advancePlayer(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.kind) {
    case 'next':
      return next({ ...state, isPlaying: false })
    case 'back':
      return back({ ...state, isPlaying: false })
    case 'go':
      return go({ ...state, isPlaying: false }, clamp(event.stepIndex, state.stepCount))
    case 'answered':
      return state.gate ? { ...state, gate: { ...state.gate, isAnswered: true } } : state
    case 'play':
      return play(state)
    case 'pause':
      return { ...state, isPlaying: false }
    case 'tick':
      return state.isPlaying ? next(state) : state
  }
}

/** Whether there is nothing after the step in sight. */
export function isAtEnd({ stepIndex, stepCount, gate }: PlayerState): boolean {
  return stepIndex === stepCount - 1 && gate === null
}

function next(state: PlayerState): PlayerState {
  if (state.gate) return enter(state, state.gate.stepIndex)
  if (isAtEnd(state)) return { ...state, isPlaying: false }
  const target = state.stepIndex + 1
  return state.gatedSteps.has(target) ? ask(state, target) : enter(state, target)
}

function back(state: PlayerState): PlayerState {
  if (state.gate) return { ...state, gate: null }
  return { ...state, stepIndex: clamp(state.stepIndex - 1, state.stepCount), isEntered: false }
}

function go(state: PlayerState, target: number): PlayerState {
  if (state.gatedSteps.has(target)) return ask({ ...state, stepIndex: target - 1 }, target)
  if (target === state.stepIndex) return { ...state, gate: null }
  return { ...state, stepIndex: target, isEntered: false, gate: null }
}

/** From the end it begins again, at rest. */
function play(state: PlayerState): PlayerState {
  if (state.gate) return state
  return isAtEnd(state)
    ? { ...state, stepIndex: 0, isEntered: false, isPlaying: state.stepCount > 1 }
    : { ...state, isPlaying: true }
}

function ask(state: PlayerState, stepIndex: number): PlayerState {
  return { ...state, isEntered: false, isPlaying: false, gate: { stepIndex, isAnswered: false } }
}

/** A step that was entered is known: its prediction is not asked again. */
function enter(state: PlayerState, stepIndex: number): PlayerState {
  const gatedSteps = new Set([...state.gatedSteps].filter((index) => index !== stepIndex))
  const isPlaying = state.isPlaying && stepIndex < state.stepCount - 1
  return { ...state, stepIndex, isEntered: true, gate: null, gatedSteps, isPlaying }
}

function clamp(stepIndex: number, stepCount: number): number {
  return Math.min(Math.max(0, stepIndex), stepCount - 1)
}
