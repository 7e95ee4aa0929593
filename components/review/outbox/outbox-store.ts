import type { EventRejection, ReviewEventInput } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'

/** An event before the device has given it its number. */
export type EventDraft = Omit<ReviewEventInput, 'deviceSeq'>

/** An event that waits to be delivered. */
export interface WaitingEvent {
  readonly event: ReviewEventInput
  /** On an undo: the card as it was before the answer taken back, for as long as the server has not folded it. */
  readonly restores?: CardState
}

/** An event that the server refused for good. It is kept, so that the learner can see and export it. */
export interface RejectedEvent {
  readonly event: ReviewEventInput
  /** `refused-alone`: the server refused the envelope although it held this event only. */
  readonly code: EventRejection | 'refused-alone'
  /** ISO 8601. */
  readonly rejectedAt: string
}

/** What a delivery settled; applied as one. */
export interface Settlement {
  /** Numbers of events the server has. */
  readonly deliveredSeqs: readonly number[]
  readonly rejected: readonly RejectedEvent[]
  /** Cards as the server folded them. */
  readonly cards: readonly CardState[]
}

/**
 * Where a device keeps its events until the server has them, and the cards as the server last told them.
 *
 * A store stands for one device: its events are numbered 1, 2, 3 … without a gap, whichever tab appends them.
 */
export interface OutboxStore {
  /** Whether what is kept outlives the page. */
  readonly isDurable: boolean
  /** Numbers an event and keeps it. Once this resolves the event survives a crash of the browser, if durable. */
  append(draft: EventDraft, restores?: CardState): Promise<WaitingEvent>
  deviceId(): Promise<string>
  /** Waiting events in the order of their numbers. */
  waiting(): Promise<readonly WaitingEvent[]>
  settle(settlement: Settlement): Promise<void>
  rejected(): Promise<readonly RejectedEvent[]>
  /** Confirmed cards, waiting events not applied. */
  cards(): Promise<readonly CardState[]>
  card(cardId: string): Promise<CardState | undefined>
  keepCards(cards: readonly CardState[]): Promise<void>
  /** Drops confirmed cards, for when they are another learner's from now on. Events stay. */
  forgetCards(): Promise<void>
}
