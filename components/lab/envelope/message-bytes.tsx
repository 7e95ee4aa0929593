'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Value } from '#components/ui/value.tsx'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import { bytesOf } from '#domain/labs/kernel/state-bytes.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { messageInView } from '#domain/labs/envelope/view.ts'
import { ByteView } from '../bytes/byte-view.tsx'
import styles from './envelope.module.css'
import { TakeOut } from './take-out.tsx'

/** The message: at depth Keys what it is made of, at depth Bytes every field and byte. */
export function MessageBytes({
  state,
  before,
  depth,
  onFlip,
}: {
  readonly state: EnvelopeState
  /** Base64 of the message as it was made. */
  readonly before: string | null
  readonly depth: LabDepth
  readonly onFlip: ((offset: number) => void) | undefined
}) {
  const t = useTranslations('lab')
  const [isOut, setIsOut] = useState(false)
  const message = messageInView(state)
  const bytes = useMemo(() => bytesOf(message ?? ''), [message])
  const original = useMemo(() => bytesOf(before ?? ''), [before])
  const { trace, head, fault } = useMemo(() => dissectMessage(bytes), [bytes])
  if (message === null) return null
  const suite = head?.header.algorithmSuite.id ?? '?'
  return (
    <section className={styles.message} aria-labelledby="message-title">
      <div className={styles.messageHead}>
        <h2 id="message-title">{t('envelope.message.title', { suite, bytes: bytes.length })}</h2>
        <Button onClick={() => setIsOut(true)}>{t('envelope.out.open')}</Button>
      </div>
      <p className={styles.which}>
        <Value secrecy="wrapped-key">{t('esdk.groups.kmsDataKey')}</Value> {t('envelope.message.model')}{' '}
        <Value secrecy="wrapped-key">{t('esdk.groups.rawDataKey')}</Value> {t('envelope.message.real')}
      </p>
      {fault?.code === 'malformed-message' && (
        <p role="alert">
          {t('envelope.in.fault', { offset: fault.offset, rule: t(`esdk.rules.${fault.rule}`) })}
        </p>
      )}
      {depth === 'bytes' && <ByteView bytes={bytes} trace={trace} original={original} onFlip={onFlip} />}
      <TakeOut message={message} rawKey={state.keys.raw} open={isOut} onClose={() => setIsOut(false)} />
    </section>
  )
}
