import type { PlayerState } from './player-state.ts'

/** Places that outlive the page in one language and are taken up by the page in the other. */
const remembered = new Map<string, PlayerState>()

export function rememberPlayer(key: string | undefined, state: PlayerState): void {
  if (key !== undefined) remembered.set(key, state)
}

/** The place one was at, at rest; what was opened where there is none, or where the diagram has changed since. */
export function recallPlayer(key: string | undefined, opened: PlayerState): PlayerState {
  const state = key === undefined ? undefined : remembered.get(key)
  if (!state || state.stepCount !== opened.stepCount) return opened
  return { ...state, isEntered: false, isPlaying: false }
}
