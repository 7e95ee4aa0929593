'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { announce } from '#components/ui/announce.ts'
import { outboxStatus, subscribeToOutboxStatus } from './outbox/outbox-status.ts'
import type { OutboxStatus } from './outbox/outbox-status.ts'

/**
 * Where the learner's answers are, in one quiet line. Nothing until there is something to say.
 *
 * @param onlyTrouble - leaves the line out while all is saved.
 */
export function SavedStateLine({ onlyTrouble = false }: { readonly onlyTrouble?: boolean }) {
  const t = useTranslations('review')
  const status = useSyncExternalStore(subscribeToOutboxStatus, outboxStatus, () => null)
  const words = status && savedWords(status)
  const text = words && t(`saved.${words.key}`, { count: words.count })
  const isTrouble = words !== null && words.key !== 'all' && words.key !== 'sending'
  const lastTrouble = useRef<string | null>(null)

  useEffect(() => {
    const trouble = isTrouble ? text : null
    const isNews = trouble !== lastTrouble.current
    lastTrouble.current = trouble
    if (isNews && trouble !== null) announce(trouble)
  }, [isTrouble, text])

  if (!text || (onlyTrouble && !isTrouble)) return null
  return (
    <p className="text-s0 text-ink-2" data-saved={words?.key}>
      {text}
    </p>
  )
}

type SavedKey = 'all' | 'here' | 'sending' | 'serverAway' | 'guestRefused' | 'unkept' | 'rejected'

/** Says the worst that is true: what may be lost, then what is late, then what was refused. */
export function savedWords({ waiting, unkept, rejected, trouble }: OutboxStatus): {
  readonly key: SavedKey
  readonly count: number
} {
  if (unkept > 0) return { key: 'unkept', count: unkept }
  if (waiting > 0) return { key: waitingKey(trouble), count: waiting }
  return rejected > 0 ? { key: 'rejected', count: rejected } : { key: 'all', count: 0 }
}

function waitingKey(trouble: OutboxStatus['trouble']): SavedKey {
  switch (trouble) {
    case null:
      return 'sending'
    case 'offline':
      return 'here'
    case 'guest-refused':
      return 'guestRefused'
    case 'server-away':
    case 'rate-limited':
      return 'serverAway'
  }
}
