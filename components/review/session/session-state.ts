import type { Confidence } from '#domain/quiz/response.ts'

/** A card of a session, with what settles its variant. */
export interface SessionCard {
  readonly itemId: string
  /** Settles the variant: answers before this session, or another number that is new each time. */
  readonly reviews: number
  /** Epoch ms; absent where it was never answered, or where that is not known. */
  readonly lastAnsweredAt?: number | null
  /** It failed so often that its lesson should be read again. */
  readonly keepsFailing?: boolean
}

/** An answer as the end of a sitting counts it. */
export interface SessionAnswer {
  readonly correct: boolean
  readonly confidence: Confidence
}

/** The event by which a card was put off until tomorrow, or away for good. */
export interface SetAside {
  readonly kind: 'bury' | 'suspend'
  readonly eventId: string
}

/** What became of a card: answered, set aside, or one after the other. */
export interface SessionResult {
  readonly answer?: SessionAnswer
  readonly aside?: SetAside
}

/** One sitting: its cards were chosen at the beginning and stay. */
export interface Session {
  /** The learner's day it belongs to. */
  readonly today: number
  readonly cards: readonly SessionCard[]
  /** Index of the card on screen; as many as there are cards at the end. */
  readonly position: number
  /** One per card that is done, in their order: `position` of them, or one more while feedback is on screen. */
  readonly results: readonly SessionResult[]
}

export type SessionAction =
  | { readonly kind: 'answered'; readonly answer: SessionAnswer }
  | { readonly kind: 'set-aside'; readonly aside: SetAside }
  | { readonly kind: 'next' }
  /** The answer on screen was taken back. */
  | { readonly kind: 'undone' }
  /** What was done last before the question on screen was taken back. */
  | { readonly kind: 'previous-undone' }
  /** Something done before this sitting, perhaps on another device, was taken back. */
  | { readonly kind: 'put-first'; readonly card: SessionCard }
  /** Items that left the course are asked no more. */
  | { readonly kind: 'drop'; readonly itemIds: readonly string[] }

/** More would be tiring; what is left comes in the next sitting. */
export const CARDS_PER_SESSION = 20

export function startSession(
  today: number,
  cards: readonly SessionCard[],
  limit = CARDS_PER_SESSION,
): Session {
  return { today, cards: cards.slice(0, limit), position: 0, results: [] }
}

export function isFinished({ position, cards }: Session): boolean {
  return position >= cards.length
}

export function changeSession(session: Session, action: SessionAction): Session {
  switch (action.kind) {
    case 'drop':
      return drop(session, action.itemIds)
    case 'put-first':
      return putFirst(session, action.card)
    case 'answered':
      return answer(session, action.answer)
    case 'set-aside':
      return isFinished(session) ? session : setAside(session, action.aside)
    case 'next':
      return isAnswered(session) ? { ...session, position: session.position + 1 } : session
    case 'undone':
      return isAnswered(session) ? withLastResult(session, undefined) : session
    case 'previous-undone':
      return undoPrevious(session)
  }
}

/** Whether the card on screen is done and its feedback shown. */
export function isAnswered({ results, position }: Session): boolean {
  return results.length > position
}

function answer(session: Session, given: SessionAnswer): Session {
  if (isAnswered(session) || isFinished(session)) return session
  return { ...session, results: [...session.results, { answer: given }] }
}

/** What an undo would take back before the question on screen: the card and what became of it. */
export function previousDeed({ cards, position, results }: Session) {
  const card = cards[position - 1]
  const result = results[position - 1]
  return results.length === position && card && result ? { card, result } : undefined
}

/** Goes on at once: nothing is left to read. */
function setAside(session: Session, aside: SetAside): Session {
  const current = session.results[session.position]
  const results = [...session.results.slice(0, session.position), { ...current, aside }]
  return { ...session, results, position: session.position + 1 }
}

/** A card that was answered and then set aside comes back answered, with its feedback. */
function undoPrevious(session: Session): Session {
  if (isAnswered(session) || session.position === 0) return session
  const { aside, ...rest } = session.results.at(-1) ?? {}
  const left = aside && rest.answer ? rest : undefined
  return { ...withLastResult(session, left), position: session.position - 1 }
}

function withLastResult(session: Session, result: SessionResult | undefined): Session {
  const before = session.results.slice(0, -1)
  return { ...session, results: result ? [...before, result] : before }
}

function putFirst(session: Session, card: SessionCard): Session {
  if (session.results.length > 0) return session
  return { ...session, cards: [card, ...session.cards.filter(({ itemId }) => itemId !== card.itemId)] }
}

function drop(session: Session, itemIds: readonly string[]): Session {
  const { cards, results } = session
  const left = cards.filter(({ itemId }, index) => index < results.length || !itemIds.includes(itemId))
  return left.length === cards.length ? session : { ...session, cards: left }
}

/** How it went, in numbers. */
export function summarise({ results }: Session) {
  const answers = results.flatMap(({ answer }) => answer ?? [])
  const wrong = answers.filter(({ correct }) => !correct)
  return {
    answered: answers.length,
    right: answers.length - wrong.length,
    wrong: wrong.length,
    sureWrong: wrong.filter(({ confidence }) => confidence === 'sure').length,
  }
}
