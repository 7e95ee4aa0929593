import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advancePlayer, isAtEnd, openPlayer } from './player-state.ts'
import type { PlayerEvent, PlayerState } from './player-state.ts'

const OPEN = [false, false, false, false]
const GATED_AT_2 = [false, false, true, false]

function after(state: PlayerState, ...kinds: ('next' | 'back' | 'answered' | 'play' | 'pause' | 'tick')[]) {
  return kinds.reduce((each, kind) => advancePlayer(each, { kind }), state)
}

function goTo(state: PlayerState, stepIndex: number) {
  return advancePlayer(state, { kind: 'go', stepIndex })
}

describe('going through a diagram', () => {
  it('opens at the step that was asked for, at rest', () => {
    expect(openPlayer(2, OPEN)).toMatchObject({
      stepIndex: 2,
      isEntered: false,
      isPlaying: false,
      gate: null,
    })
  })

  it('opens at the nearest step where the one asked for is not there', () => {
    expect(openPlayer(9, OPEN).stepIndex).toBe(3)
    expect(openPlayer(-1, OPEN).stepIndex).toBe(0)
  })

  it('shows what travels only when one goes on', () => {
    const second = after(openPlayer(0, OPEN), 'next')
    expect(second).toMatchObject({ stepIndex: 1, isEntered: true })
    expect(after(second, 'next', 'back')).toMatchObject({ stepIndex: 1, isEntered: false })
    expect(goTo(second, 3)).toMatchObject({ stepIndex: 3, isEntered: false })
  })

  it('stays within its steps', () => {
    expect(after(openPlayer(3, OPEN), 'next').stepIndex).toBe(3)
    expect(after(openPlayer(0, OPEN), 'back').stepIndex).toBe(0)
  })
})

describe('a prediction', () => {
  const asked = after(openPlayer(1, GATED_AT_2), 'next')

  it('is asked before its step is shown', () => {
    expect(asked).toMatchObject({ stepIndex: 1, gate: { stepIndex: 2, isAnswered: false } })
  })

  it('is passed over by going on, answered or not', () => {
    expect(after(asked, 'next')).toMatchObject({ stepIndex: 2, isEntered: true, gate: null })
    expect(after(asked, 'answered', 'next')).toMatchObject({ stepIndex: 2, isEntered: true, gate: null })
  })

  it('keeps its step out of sight until one goes on, also when it was answered', () => {
    expect(after(asked, 'answered')).toMatchObject({ stepIndex: 1, gate: { stepIndex: 2, isAnswered: true } })
  })

  it('is asked once', () => {
    expect(after(asked, 'next', 'back', 'next')).toMatchObject({ stepIndex: 2, gate: null })
  })

  it('can be left by going back, and is asked again', () => {
    const left = after(asked, 'back')
    expect(left).toMatchObject({ stepIndex: 1, gate: null })
    expect(after(left, 'next').gate).toEqual({ stepIndex: 2, isAnswered: false })
  })

  it('is asked where one jumps to its step, over the picture before it', () => {
    expect(goTo(openPlayer(0, GATED_AT_2), 2)).toMatchObject({ stepIndex: 1, gate: { stepIndex: 2 } })
  })

  it('is not asked where one jumps beyond it', () => {
    expect(goTo(openPlayer(0, GATED_AT_2), 3)).toMatchObject({ stepIndex: 3, gate: null })
  })

  it('is not asked by whoever opens its step by name', () => {
    expect(openPlayer(2, GATED_AT_2)).toMatchObject({ stepIndex: 2, gate: null })
  })
})

describe('playing on', () => {
  it('goes on with the clock and ends with the last step', () => {
    const played = after(openPlayer(1, OPEN), 'play', 'tick')
    expect(played).toMatchObject({ stepIndex: 2, isPlaying: true, isEntered: true })
    expect(after(played, 'tick')).toMatchObject({ stepIndex: 3, isPlaying: false })
  })

  it('begins again from the end', () => {
    expect(after(openPlayer(3, OPEN), 'play')).toMatchObject({ stepIndex: 0, isPlaying: true })
  })

  it('stops at a prediction and waits for the reader', () => {
    const stopped = after(openPlayer(1, GATED_AT_2), 'play', 'tick')
    expect(stopped).toMatchObject({ stepIndex: 1, isPlaying: false, gate: { stepIndex: 2 } })
    expect(after(stopped, 'tick', 'play')).toEqual(stopped)
  })

  it('can be paused, and stops when the reader takes over', () => {
    const playing = after(openPlayer(0, OPEN), 'play')
    expect(after(playing, 'pause', 'tick').stepIndex).toBe(0)
    expect(after(playing, 'next').isPlaying).toBe(false)
    expect(after(playing, 'next', 'back').isPlaying).toBe(false)
    expect(goTo(playing, 2).isPlaying).toBe(false)
  })
})

const gatedSteps = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })
const events: fc.Arbitrary<PlayerEvent[]> = fc.array(
  fc.oneof(
    fc
      .constantFrom('next', 'back', 'answered', 'play', 'pause', 'tick')
      .map((kind) => ({ kind }) as PlayerEvent),
    fc.integer({ min: -3, max: 15 }).map((stepIndex): PlayerEvent => ({ kind: 'go', stepIndex })),
  ),
  { maxLength: 40 },
)

describe('whatever one does', () => {
  it('a step is in sight, and a prediction stands before the step after it', () => {
    fc.assert(
      fc.property(gatedSteps, fc.nat(12), events, (gated, opened, happened) => {
        let state = openPlayer(opened, gated)
        for (const event of happened) {
          state = advancePlayer(state, event)
          expect(state.stepIndex).toBeGreaterThanOrEqual(0)
          expect(state.stepIndex).toBeLessThan(gated.length)
          if (state.gate) {
            expect(state.gate.stepIndex).toBe(state.stepIndex + 1)
            expect(state.isPlaying).toBe(false)
          }
        }
      }),
    )
  })

  it('going on reaches the end', () => {
    fc.assert(
      fc.property(gatedSteps, events, (gated, happened) => {
        let state = happened.reduce(advancePlayer, openPlayer(0, gated))
        // Each step takes two at most: one for its prediction, one for itself.
        for (let count = 0; count < 2 * gated.length; count += 1)
          state = advancePlayer(state, { kind: 'next' })
        expect(isAtEnd(state)).toBe(true)
      }),
    )
  })
})
