import type { Confidence } from '#domain/quiz/response.ts'

/** A card of a session, with what settles its variant. */
export interface SessionCard {
  readonly itemId: string
  /** Answers before this session. */
  readonly reviews: number
}

export interface SessionResult {
  readonly correct: boolean
  readonly confidence: Confidence
}

/** One sitting: its cards were chosen at the beginning and stay. */
export interface Session {
  /** The learner's day it belongs to. */
  readonly today: number
  readonly cards: readonly SessionCard[]
  /** Index of the card on screen; as many as there are cards at the end. */
  readonly position: number
  /** One per answered card, in their order: `position` of them, or one more while feedback is on screen. */
  readonly results: readonly SessionResult[]
}

export type SessionAction =
  | { readonly kind: 'answered'; readonly result: SessionResult }
  | { readonly kind: 'next' }
  /** The answer on screen was taken back. */
  | { readonly kind: 'undone' }
  /** The answer before the one on screen was taken back. */
  | { readonly kind: 'previous-undone' }
  /** Items that left the course are asked no more. */
  | { readonly kind: 'drop'; readonly itemIds: readonly string[] }

/** More would be tiring; what is left comes in the next sitting. */
export const CARDS_PER_SESSION = 20

export function startSession(today: number, cards: readonly SessionCard[]): Session {
  return { today, cards: cards.slice(0, CARDS_PER_SESSION), position: 0, results: [] }
}

export function isFinished({ position, cards }: Session): boolean {
  return position >= cards.length
}

export function changeSession(session: Session, action: SessionAction): Session {
  const isAnswered = session.results.length > session.position
  switch (action.kind) {
    case 'drop':
      return drop(session, action.itemIds)
    case 'answered':
      if (isAnswered || isFinished(session)) return session
      return { ...session, results: [...session.results, action.result] }
    case 'next':
      return isAnswered ? { ...session, position: session.position + 1 } : session
    case 'undone':
      return isAnswered ? withoutLastResult(session) : session
    case 'previous-undone':
      if (isAnswered || session.position === 0) return session
      return { ...withoutLastResult(session), position: session.position - 1 }
  }
}

function withoutLastResult(session: Session): Session {
  return { ...session, results: session.results.slice(0, -1) }
}

function drop(session: Session, itemIds: readonly string[]): Session {
  const { cards, results } = session
  const left = cards.filter(({ itemId }, index) => index < results.length || !itemIds.includes(itemId))
  return left.length === cards.length ? session : { ...session, cards: left }
}

/** How it went, in numbers. */
export function summarise({ results }: Session) {
  const wrong = results.filter(({ correct }) => !correct)
  return {
    answered: results.length,
    right: results.length - wrong.length,
    wrong: wrong.length,
    sureWrong: wrong.filter(({ confidence }) => confidence === 'sure').length,
  }
}
