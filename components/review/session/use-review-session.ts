'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { browserOutbox } from '../outbox/browser-outbox.ts'
import { reviewQueueQuery } from '../review-queries.ts'
import { cardsHere, dueHere } from './due-here.ts'
import type { DeviceRecord } from './due-here.ts'
import type { QuietDay } from './nothing-due.tsx'
import { changeSession, startSession } from './session-state.ts'
import type { Session, SessionAction } from './session-state.ts'
import { readStoredSession, storeSession } from './stored-session.ts'

interface ReviewSession {
  /** Null until the queue is known. */
  readonly session: Session | null
  readonly change: (action: SessionAction) => void
  readonly day: QuietDay
  /** Due cards that the sitting does not hold. */
  readonly dueLeft: number
  /** Begins another sitting with what is still due. */
  readonly startAnother: () => void
}

/**
 * The sitting: made of the server's queue, what this device has not sent, and what this tab was in the middle of. Once
 * an answer is given its cards stay.
 */
export function useReviewSession(timeZone: string): ReviewSession {
  const queue = useQuery(reviewQueueQuery(timeZone))
  const [session, setSession] = useState<Session | null>(() =>
    queue.data ? sessionOf(queue.data.today, queue.data.due) : null,
  )
  const [record, setRecord] = useState<DeviceRecord | null>(null)
  const [due, setDue] = useState<readonly CardState[]>(queue.data?.due ?? [])
  const change = useCallback((action: SessionAction) => {
    setSession((current) => current && changeSession(current, action))
  }, [])
  const queueData = queue.data ?? null
  const isSettled = !queue.isPending

  async function plan(fromQueue: ReviewQueueResponse | null) {
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
  const planLatest = useRef(plan)
  useEffect(() => {
    planLatest.current = plan
  })

  useEffect(() => {
    if (!isSettled) return
    let isCurrent = true
    void planLatest.current(queueData).then((planned) => {
      if (!isCurrent) return
      setRecord(planned.record)
      setDue(planned.due)
      setSession((current) => {
        if (current && current.results.length > 0) return current
        return readStoredSession(planned.today) ?? sessionOf(planned.today, planned.due)
      })
    })
    return () => {
      isCurrent = false
    }
  }, [isSettled, queueData])

  useEffect(() => {
    if (session && session.results.length > 0) storeSession(session)
  }, [session])

  return {
    session,
    change,
    day: quietDay(queueData, record, queue.isError),
    dueLeft: session ? leftOf(due, session).length : 0,
    startAnother: () => setSession((current) => current && sessionOf(current.today, leftOf(due, current))),
  }
}

function sessionOf(today: number, due: readonly CardState[]): Session {
  return startSession(
    today,
    due.map(({ cardId, reviews }) => ({ itemId: cardId, reviews })),
  )
}

function leftOf(due: readonly CardState[], { cards }: Session): readonly CardState[] {
  return due.filter(({ cardId }) => !cards.some(({ itemId }) => itemId === cardId))
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
  }
}
