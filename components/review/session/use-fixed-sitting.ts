'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { announce } from '#components/ui/announce.ts'
import { changeSession, startSession } from './session-state.ts'
import type { Session, SessionAction, SessionCard } from './session-state.ts'
import { readStoredSession, storeSession } from './stored-session.ts'
import { undoBefore } from './undo-before.ts'

/**
 * A sitting over cards that the server chose, resumed where this tab was in the middle of it.
 *
 * @param path - of the page, below the language: the name by which the sitting is kept.
 * @param today - the learner's day.
 */
export function useFixedSitting(path: string, today: number, cards: readonly SessionCard[]) {
  const t = useTranslations('review')
  const [session, setSession] = useState<Session>(() => startSession(today, cards))
  const change = useCallback((action: SessionAction) => {
    setSession((current) => changeSession(current, action))
  }, [])
  useEffect(() => {
    // The server drew the beginning; what this tab was in the middle of takes its place once the page is alive.
    const frame = requestAnimationFrame(() => {
      const stored = readStoredSession(path, today)
      if (stored) setSession(stored)
    })
    return () => cancelAnimationFrame(frame)
  }, [path, today])
  useEffect(() => {
    if (session.results.length > 0) storeSession(path, session)
  }, [session, path])

  async function undo() {
    const itemId = await undoBefore()
    if (itemId === null) return announce(t('nothingToUndo'))
    change({ kind: 'put-first', card: { itemId, reviews: Date.now() % 1_000_000 } })
  }
  const startAgain = (next: readonly SessionCard[]) => setSession(startSession(today, next))

  return { session, change, onUndoBefore: () => void undo(), startAgain }
}
