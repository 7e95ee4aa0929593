import type { Confidence } from '#domain/quiz/response.ts'
import type { QuestionMode, Receipt } from './answer-recorder.ts'
import type { Draft } from './draft.ts'
import type { Question } from './question.ts'

/** How far a learner is with one question. */
export interface QuestionState {
  /** Epoch ms of first sight; null before. */
  readonly shownAt: number | null
  /** Null until something is chosen, moved or typed. */
  readonly draft: Draft | null
  readonly submitted: Submission | null
}

export interface Submission {
  readonly confidence: Confidence
  readonly correct: boolean
  /** Null until the answer is kept. */
  readonly receipt: Receipt | null
  /** The answer could not be kept at all. */
  readonly failed: boolean
}

const UNTOUCHED: QuestionState = { shownAt: null, draft: null, submitted: null }
const STORAGE_PREFIX = 'question-2:'

const states = new Map<string, QuestionState>()
const listeners = new Set<() => void>()

/**
 * Names a question's state. Language is no part of it: a switch in the middle, which draws the page anew, finds choice
 * and feedback as they were. Another variant or another edition of the item starts afresh.
 */
export function stateKey({ shown }: Question, mode: QuestionMode): string {
  return `${mode}:${shown.id}:${shown.hash}:${shown.variantSeed}`
}

/** The state kept in this tab, also across a reload. */
export function readQuestionState(key: string): QuestionState {
  const known = states.get(key)
  if (known) return known
  const state = readStored(key)
  states.set(key, state)
  return state
}

/** What the server draws. */
export function untouchedState(): QuestionState {
  return UNTOUCHED
}

export function changeQuestionState(key: string, change: Partial<QuestionState>): void {
  const state = { ...readQuestionState(key), ...change }
  states.set(key, state)
  try {
    sessionStorage.setItem(STORAGE_PREFIX + key, JSON.stringify(state))
  } catch {
    // Storage refused or full: the state lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** @returns a function that ends the subscription. */
export function subscribeToQuestionStates(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readStored(key: string): QuestionState {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_PREFIX + key) ?? 'null')
    return isQuestionState(stored) ? stored : UNTOUCHED
  } catch {
    return UNTOUCHED
  }
}

/** Only this module writes it, yet an older edition of the page may have. */
function isQuestionState(value: unknown): value is QuestionState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shownAt' in value &&
    'submitted' in value &&
    'draft' in value
  )
}
