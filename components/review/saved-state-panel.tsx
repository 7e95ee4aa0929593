'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import { outboxStatus, subscribeToOutboxStatus } from './outbox/outbox-status.ts'
import type { RejectedEvent } from './outbox/outbox-store.ts'
import { SavedStateLine } from './saved-state-line.tsx'

/** For the settings: where the answers of this device are, and those that the server refused, to see and to take away. */
export function SavedStatePanel() {
  const t = useTranslations('review')
  const status = useSyncExternalStore(subscribeToOutboxStatus, outboxStatus, () => null)
  const rejected = useRejectedEvents(status?.rejected ?? 0)

  return (
    <div className="grid gap-4">
      <SavedStateLine />
      {status && (
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2 text-s1">
          <dt>{t('panel.waiting')}</dt>
          <dd>{t('panel.count', { count: status.waiting })}</dd>
          <dt>{t('panel.rejectedCount')}</dt>
          <dd>{t('panel.count', { count: status.rejected })}</dd>
        </dl>
      )}
      {status && status.waiting > 0 && (
        <p>
          <Button onClick={sendNow}>{t('panel.send')}</Button>
        </p>
      )}
      {rejected.length > 0 && <RejectedList rejected={rejected} />}
    </div>
  )
}

function RejectedList({ rejected }: { readonly rejected: readonly RejectedEvent[] }) {
  const t = useTranslations('review')
  return (
    <section className="grid gap-3">
      <h3>{t('panel.rejectedTitle')}</h3>
      <p>{t('panel.rejectedWhy')}</p>
      <div className="prose">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('panel.item')}</th>
              <th scope="col">{t('panel.when')}</th>
              <th scope="col">{t('panel.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ event, code }) => (
              <tr key={event.id}>
                <td>{event.itemId}</td>
                <td>{event.clientAt.slice(0, 10)}</td>
                <td>{t(`panel.codes.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Button onClick={() => download(rejected)}>{t('panel.export')}</Button>
      </p>
    </section>
  )
}

/** Opens the outbox, which also tells its status; the panel is the one place that asks for it unprompted. */
function useRejectedEvents(rejectedCount: number): readonly RejectedEvent[] {
  const [rejected, setRejected] = useState<readonly RejectedEvent[]>([])
  useEffect(() => {
    let isCurrent = true
    void loadOutbox()
      .then((outbox) => outbox.rejected())
      .then((events) => isCurrent && setRejected(events))
    return () => {
      isCurrent = false
    }
  }, [rejectedCount])
  return rejected
}

async function loadOutbox() {
  const { browserOutbox } = await import('./outbox/browser-outbox.ts')
  return browserOutbox()
}

function sendNow() {
  void loadOutbox().then((outbox) => outbox.flush())
}

function download(rejected: readonly RejectedEvent[]): void {
  const file = new Blob([JSON.stringify({ rejected }, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'cleartext-rejected-answers.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
