'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '#components/ui/announce.ts'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { keepsFailing } from '#domain/scheduling/keeps-failing.ts'
import { browserOutbox } from '../outbox/browser-outbox.ts'
import { reviewQueueQuery } from '../review-queries.ts'
import { cardsHere, dueHere } from './due-here.ts'
import type { DeviceRecord } from './due-here.ts'
import type { QuietDay } from './nothing-due.tsx'
import type { CardsLeft } from './session-end.tsx'
import { CARDS_PER_SESSION, changeSession, startSession } from './session-state.ts'
import type { Session, SessionAction } from './session-state.ts'
import { readStoredSession, storeSession } from './stored-session.ts'
import { undoBefore } from './undo-before.ts'

interface ReviewSession {
  /** Null until the queue is known. */
  readonly session: Session | null
  readonly change: (action: SessionAction) => void
  readonly day: QuietDay
  readonly left: CardsLeft
  /** Begins another sitting with what is still due. */
  readonly startAnother: () => void
  /** Takes back what was done before this sitting; its question comes first then. */
  readonly undoBefore: () => void
}

/**
 * The sitting: made of the server's queue, what this device has not sent, and what this tab was in the middle of. Once
 * an answer is given its cards stay.
 *
 * @param limit - most cards of the sitting; today's share bounds it as well.
 */
export function useReviewSession(timeZone: string, limit = CARDS_PER_SESSION): ReviewSession {
  const t = useTranslations('review')
  const name = limit === CARDS_PER_SESSION ? 'review' : `review ${limit}`
  const queue = useQuery(reviewQueueQuery(timeZone))
  const share = queue.data?.dueToday ?? Infinity
  const [session, setSession] = useState<Session | null>(() =>
    queue.data ? sessionOf(queue.data.today, queue.data.due, Math.min(limit, share)) : null,
  )
  const [record, setRecord] = useState<DeviceRecord | null>(null)
  const [due, setDue] = useState<readonly CardState[]>(queue.data?.due ?? [])
  const change = useCallback((action: SessionAction) => {
    setSession((current) => current && changeSession(current, action))
  }, [])
  const queueData = queue.data ?? null
  const isSettled = !queue.isPending

  const planLatest = useRef(planSitting)
  useEffect(() => {
    if (!isSettled) return
    let isCurrent = true
    void planLatest.current(queueData, timeZone).then((planned) => {
      if (!isCurrent) return
      setRecord(planned.record)
      setDue(planned.due)
      setSession((current) => {
        if (current && current.results.length > 0) return current
        const stored = readStoredSession(name, planned.today)
        return stored ?? sessionOf(planned.today, planned.due, Math.min(limit, share))
      })
    })
    return () => {
      isCurrent = false
    }
  }, [isSettled, queueData, timeZone, name, limit, share])

  useEffect(() => {
    if (session && session.results.length > 0) storeSession(name, session)
  }, [session, name])

  async function undo() {
    const itemId = await undoBefore()
    if (itemId === null) return announce(t('nothingToUndo'))
    change({ kind: 'put-first', card: { itemId, reviews: Date.now() % 1_000_000 } })
  }

  return {
    session,
    change,
    day: quietDay(queueData, record, queue.isError),
    left: session ? leftOf(due, session, share) : { today: 0, later: 0 },
    startAnother: () =>
      setSession((current) => current && sessionOf(current.today, notIn(current, due), limit)),
    undoBefore: () => void undo(),
  }
}

/** What is due, from the server's queue and from what this device knows by itself. */
async function planSitting(fromQueue: ReviewQueueResponse | null, timeZone: string) {
  const outbox = browserOutbox()
  if (fromQueue) await outbox.keepCards(fromQueue.due)
  const [confirmed, waiting] = await Promise.all([outbox.confirmedCards(), outbox.waiting()])
  const now = Date.now()
  const moment = { now, today: dayIndex(now, timeZone) }
  return {
    record: { confirmed, waiting },
    today: moment.today,
    due: dueHere(fromQueue, { confirmed, waiting }, moment),
  }
}

function sessionOf(today: number, due: readonly CardState[], limit: number): Session {
  const cards = due.map((card) => ({
    itemId: card.cardId,
    reviews: card.reviews,
    lastAnsweredAt: card.lastAnsweredAt,
    keepsFailing: keepsFailing(card),
  }))
  return startSession(today, cards, Math.min(limit, CARDS_PER_SESSION))
}

function notIn({ cards }: Session, due: readonly CardState[]): readonly CardState[] {
  return due.filter(({ cardId }) => !cards.some(({ itemId }) => itemId === cardId))
}

function leftOf(due: readonly CardState[], session: Session, share: number): CardsLeft {
  const left = notIn(session, due).length
  const today = Math.max(0, Math.min(left, share - session.cards.length))
  return { today, later: left - today }
}

function quietDay(
  queue: ReviewQueueResponse | null,
  record: DeviceRecord | null,
  isServerAway: boolean,
): QuietDay {
  const known = record ? cardsHere(record) : []
  const today = queue?.today ?? 0
  const hereTomorrow = queue ? known.filter(({ dueDay }) => dueDay === today + 1).length : 0
  return {
    dueTomorrowCount: Math.max(queue?.dueTomorrowCount ?? 0, hereTomorrow),
    hasAnswered: known.length > 0 || (queue?.answeredItemIds.length ?? 0) > 0,
    isServerAway,
    isShareDone: queue !== null && queue.dueToday === 0 && queue.due.length > 0,
  }
}
