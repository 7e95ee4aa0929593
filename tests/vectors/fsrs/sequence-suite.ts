import { newCardState } from '#domain/scheduling/card-state.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { scheduleAnswer } from '#domain/scheduling/fsrs/schedule-answer.ts'
import type { SchedulingSettings } from '#domain/scheduling/scheduling-settings.ts'
import { excluded } from '../vector-suite.ts'
import type { VectorCase, VectorSuite } from '../vector-suite.ts'
import { compare, ratingOf, settingsOf } from './published-vectors.ts'
import type { PublishedParameters } from './published-vectors.ts'

const MINUTE_MS = 60_000
const MINUTES_PER_DAY = 1440
/** Eight in the morning, so that steps of minutes end on the day they began. */
const START_MS = Date.UTC(2026, 0, 1, 8)

/** Rating, state before, state after, step, stability, difficulty, days, minutes, reviews, lapses, days elapsed. */
type PublishedRow = readonly [
  number,
  string,
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** Top-level keys that hold something else than sequences; the model suite reads them. */
const OTHER_KEYS = ['version', 'w', 'params', 'clamp', 'ivl', 'R', 'fuzz', 'decay', 'next_d', 'init']

/**
 * Whole histories, each answer given when the card falls due: our steps, days and intervals against those that ts-fsrs
 * computed. One case per answer.
 */
export const fsrsSequenceSuite: VectorSuite = {
  id: 'fsrs-sequences',
  file: 'fsrs/fsrs6-vectors.json',
  load(text) {
    const vectors = JSON.parse(text) as Record<string, unknown> & { params: PublishedParameters }
    return Object.entries(vectors)
      .filter(([name]) => !OTHER_KEYS.includes(name))
      .flatMap(([name, rows]) => sequenceCases(name, rows, settingsOf(vectors.params)))
  },
}

function sequenceCases(name: string, rows: unknown, settings: SchedulingSettings): VectorCase[] {
  const adjusted = adjustedSettings(name, settings)
  if (!adjusted || !Array.isArray(rows)) {
    return [{ id: name, run: () => excluded('no suite knows what this key holds') }]
  }
  const sequence = rows as readonly PublishedRow[]
  return sequence.map((row, index) => ({
    id: `${name}/${index + 1}`,
    run: () => compare(ourRow(sequence.slice(0, index + 1), adjusted), publishedRow(row)),
  }))
}

/** A name says what differs from the defaults: `V10_long`, `V11_ret95`, `V12_nosteps`; null if it says something else. */
function adjustedSettings(name: string, settings: SchedulingSettings): SchedulingSettings | null {
  const parts = /^V\d+[a-z]?((?:_[a-z]+\d*)*)$/.exec(name)?.[1]?.split('_').filter(Boolean)
  if (!parts) return null
  return parts.reduce<SchedulingSettings | null>((soFar, part) => soFar && adjust(soFar, part), settings)
}

function adjust(settings: SchedulingSettings, part: string): SchedulingSettings | null {
  const retention = /^ret(\d+)$/.exec(part)?.[1]
  if (retention) return { ...settings, desiredRetention: Number(retention) / 100 }
  if (part === 'long') return { ...settings, shortTerm: false }
  if (part === 'nosteps') return { ...settings, learningSteps: [], relearningSteps: [] }
  return part === 'mem' || part === 'short' ? settings : null
}

function publishedRow(row: PublishedRow) {
  const [, before, after, step, stability, difficulty, days, minutes, reviews, lapses, elapsedDays] = row
  return { before, after, step, stability, difficulty, days, minutes, reviews, lapses, elapsedDays }
}

/** Replays a history and describes its last answer as the vectors do. */
function ourRow(
  rows: readonly PublishedRow[],
  settings: SchedulingSettings,
): ReturnType<typeof publishedRow> {
  let card = newCardState('vector')
  let before = card
  let at = START_MS
  for (const [rating, , , , , , , , , , elapsedDays] of rows) {
    at = nextInstant(card, at, elapsedDays)
    before = card
    card = scheduleAnswer(card, { rating: ratingOf(rating), at, timeZone: 'UTC' }, settings)
  }
  const days = (card.dueDay ?? NaN) - (card.lastAnsweredDay ?? NaN)
  return {
    before: stateName(before),
    after: stateName(card),
    step: card.step,
    stability: card.stability,
    difficulty: card.difficulty,
    days: card.dueAt === null ? days : 0,
    minutes: card.dueAt === null ? days * MINUTES_PER_DAY : (card.dueAt - at) / MINUTE_MS,
    reviews: card.reviews,
    lapses: card.lapses,
    elapsedDays: before.lastAnsweredDay === null ? 0 : (card.lastAnsweredDay ?? NaN) - before.lastAnsweredDay,
  }
}

/** So many days later as the vectors say; on the same day when the card's step ends. */
function nextInstant(card: CardState, at: number, elapsedDays: number): number {
  if (elapsedDays > 0) return at + elapsedDays * MINUTES_PER_DAY * MINUTE_MS
  return card.dueAt ?? at
}

/** Vectors write `Review`. */
function stateName({ phase }: CardState): string {
  return phase.charAt(0).toUpperCase() + phase.slice(1)
}
