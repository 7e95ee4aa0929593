/** All that travels in one step has arrived after this long, in milliseconds. */
export const MAX_TRAVEL_MS = 2_400

const MS_PER_PIXEL = 2.6
const SHORTEST_MS = 550
const LONGEST_MS = 1_200

/** Reading speeds for text that is not known yet, in milliseconds a character: Hangul says more with each. */
const READING_MS = { ko: 95, en: 48 }
const LOOKING_MS = 1_500
const MAX_READING_MS = 12_000

/** When one of several things that travel one after the other sets out, and how long it takes. Milliseconds. */
export interface Travel {
  readonly delay: number
  readonly duration: number
}

/** Times of what travels in a step, by the lengths of the ways in pixels. Together they keep to `MAX_TRAVEL_MS`. */
export function travelTimes(lengths: readonly number[]): readonly Travel[] {
  const wished = lengths.map((length) => Math.min(Math.max(length * MS_PER_PIXEL, SHORTEST_MS), LONGEST_MS))
  const total = wished.reduce((sum, duration) => sum + duration, 0)
  const share = Math.min(1, MAX_TRAVEL_MS / total)
  let delay = 0
  return wished.map((wish) => {
    const travel = { delay, duration: wish * share }
    delay += travel.duration
    return travel
  })
}

/** How long a step stays while steps follow one another, in milliseconds: time to see it travel, then to read it. */
export function dwellMs(caption: string, language: keyof typeof READING_MS, travelMs: number): number {
  const reading = Math.min(LOOKING_MS + caption.length * READING_MS[language], MAX_READING_MS)
  return Math.max(reading, travelMs + LOOKING_MS)
}
