'use client'

import { useEffect, useReducer, useRef } from 'react'
import type { Diagram, DiagramStep } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { recallPlayer, rememberPlayer } from './player-memory.ts'
import { advancePlayer, openPlayer } from './player-state.ts'
import type { PlayerEvent, PlayerState } from './player-state.ts'
import { dwellMs, MAX_TRAVEL_MS } from './step-timing.ts'

/** Where the reader is, and how to go elsewhere. */
export interface Player {
  readonly state: PlayerState
  readonly step: DiagramStep
  /** The step before the one in sight; itself at the first. */
  readonly stepBefore: DiagramStep
  /** The item of the prediction that is asked. */
  readonly askedItemId: string | undefined
  readonly dispatch: (event: PlayerEvent) => void
}

/** What a player is opened with. */
export interface PlayerOptions {
  readonly diagram: Diagram
  readonly language: Language
  /** The step to open at; the first if there is none of this name. */
  readonly stepId: string | undefined
  /** Whether predictions can be asked here. */
  readonly asksPredictions: boolean
  /** Names the place of this player, which it finds again after the language has changed; nothing to begin anew. */
  readonly memoryKey?: string | undefined
}

/** The state of one player and its clock. */
export function usePlayer({ diagram, language, stepId, asksPredictions, memoryKey }: PlayerOptions): Player {
  const { steps } = diagram
  const [state, dispatch] = useReducer(advancePlayer, null, () => {
    const opened = openPlayer(
      stepIndexOf(steps, stepId),
      steps.map((step) => asksPredictions && step.gateItemId !== undefined),
    )
    return recallPlayer(memoryKey, opened)
  })
  useEffect(() => rememberPlayer(memoryKey, state), [memoryKey, state])

  const step = stepAt(steps, state.stepIndex)
  useEffect(() => {
    if (!state.isPlaying) return
    const travelMs = state.isEntered && step.packets.length > 0 ? MAX_TRAVEL_MS : 0
    const timer = setTimeout(
      () => dispatch({ kind: 'tick' }),
      dwellMs(step.caption[language], language, travelMs),
    )
    return () => clearTimeout(timer)
  }, [state.isPlaying, state.isEntered, step, language])

  return {
    state,
    step,
    stepBefore: stepAt(steps, Math.max(0, state.stepIndex - 1)),
    askedItemId: state.gate ? steps[state.gate.stepIndex]?.gateItemId : undefined,
    dispatch,
  }
}

/** Calls back when another step came into sight or a prediction was asked, but not for the first. */
export function useOnChange(player: Player, onChange: (player: Player) => void): void {
  const seen = useRef(placeOf(player))
  useEffect(() => {
    if (seen.current === placeOf(player)) return
    seen.current = placeOf(player)
    onChange(player)
  })
}

function placeOf({ state }: Player): string {
  return `${state.stepIndex} ${state.gate?.stepIndex}`
}

/** The place of a step among the others, 0 where there is none of this name. */
function stepIndexOf(steps: readonly DiagramStep[], stepId: string | undefined): number {
  return Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  )
}

/** @throws {RangeError} a diagram without steps: the build refuses those. */
export function stepAt(steps: readonly DiagramStep[], index: number): DiagramStep {
  const step = steps[index]
  if (!step) throw new RangeError(`there is no step ${index} among ${steps.length}`)
  return step
}
