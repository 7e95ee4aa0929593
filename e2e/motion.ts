import type { Locator } from '@playwright/test'

/** Something that moved while it was watched. */
interface Move {
  /** How often it goes its way. */
  readonly times: number
  /** When it ends, in milliseconds after its beginning. */
  readonly endsAt: number
}

/** What has moved, from the moment on when the watching began. */
export interface Motion {
  readonly soFar: () => Promise<readonly Move[]>
  /** Waits until something has moved and all is still again. */
  readonly untilStill: () => Promise<readonly Move[]>
}

/**
 * Watches an element and all in it, inside the page and in every frame: however slow the machine that looks on, nothing
 * is missed. Whatever is done after this has returned is seen.
 */
export async function watchMotion(watched: Locator): Promise<Motion> {
  const seen = await watched.evaluateHandle((element) => {
    const known = new Map<Animation, Move>()
    const state = { moves: [] as Move[], isStill: true }
    const look = () => {
      const running = element.getAnimations({ subtree: true })
      for (const animation of running) {
        const timing = animation.effect?.getComputedTiming()
        known.set(animation, { times: timing?.iterations ?? 0, endsAt: Number(timing?.endTime) })
      }
      state.moves = [...known.values()]
      state.isStill = running.length === 0
      requestAnimationFrame(look)
    }
    look()
    return state
  })
  // What was begun just now is seen in the next frame.
  const soFar = () =>
    seen.evaluate(
      (state) =>
        new Promise<readonly Move[]>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(state.moves)))
        }),
    )
  return {
    soFar,
    untilStill: async () => {
      await watched.page().waitForFunction(({ moves, isStill }) => moves.length > 0 && isStill, seen)
      return soFar()
    },
  }
}
