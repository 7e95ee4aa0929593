import { exclusiveAcrossTabs } from './exclusive-lock.ts'
import { createIndexedDbStore } from './indexed-db-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { publishOutboxStatus } from './outbox-status.ts'
import { markWaiting } from './waiting-mark.ts'
import { createReviewOutbox } from './review-outbox.ts'
import type { ReviewOutbox } from './review-outbox.ts'
import { sendEvents, signInAsGuest } from './send-events.ts'

const CHANNEL_NAME = 'cleartext-outbox'

let opened: ReviewOutbox | null = null

/**
 * This page's outbox. Opened on first use, it delivers what earlier pages left and goes on whenever the network, the
 * page or the server comes back.
 */
export function browserOutbox(): ReviewOutbox {
  opened ??= open()
  return opened
}

function open(): ReviewOutbox {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL_NAME)
  let told = ''
  const outbox = createReviewOutbox({
    store: createIndexedDbStore(),
    fallback: createMemoryStore(),
    transport: { send: sendEvents, signInAsGuest },
    runExclusively: exclusiveAcrossTabs(CHANNEL_NAME),
    clock: { now: Date.now, after: startTimer },
    random: Math.random,
    onStatus(status) {
      publishOutboxStatus(status)
      markWaiting(status.waiting > 0)
      const news = `${status.waiting}:${status.rejected}`
      if (news !== told) channel?.postMessage(news)
      told = news
    },
  })
  channel?.addEventListener('message', ({ data }) => {
    told = String(data)
    void outbox.refreshStatus()
  })
  addEventListener('online', () => void outbox.flush())
  addEventListener('pageshow', () => void outbox.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.flush()
  })
  void outbox.flush()
  return outbox
}

function startTimer(delayMs: number, task: () => void): () => void {
  const timer = setTimeout(task, delayMs)
  return () => clearTimeout(timer)
}
