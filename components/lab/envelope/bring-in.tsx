'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import type { Result } from '#domain/shared/result.ts'
import { practiceKeyringForOpening } from '#domain/labs/envelope/keyrings.ts'
import { ByteView } from '../bytes/byte-view.tsx'
import styles from './envelope.module.css'
import { readForeignFile, readForeignText } from './read-foreign.ts'
import type { ForeignFailure } from './read-foreign.ts'

/** More bytes than this are listed by their fields only as far as a page can draw. */
const MOST_DRAWN_BYTES = 4096

/** A message from elsewhere, taken apart. It stays in this page: no link and no class takes it along. */
export function BringIn({ rawKey, canCompute }: { readonly rawKey: string; readonly canCompute: boolean }) {
  const t = useTranslations('lab.envelope.in')
  const [text, setText] = useState('')
  const [read, setRead] = useState<Result<Bytes, ForeignFailure> | undefined>()
  return (
    <section className={styles.bring} aria-labelledby="bring-in">
      <h3 id="bring-in">{t('title')}</h3>
      <p>{t('how')}</p>
      <label>
        {t('file')}
        <input
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void readForeignFile(file).then(setRead)
          }}
        />
      </label>
      <label>
        {t('base64')}
        <textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button onClick={() => setRead(readForeignText(text))}>{t('look')}</Button>
      {read && !read.ok && (
        <p role="alert">{t(`failure.${read.failure.code}`, 'most' in read.failure ? read.failure : {})}</p>
      )}
      {read?.ok && <Foreign bytes={read.value} rawKey={rawKey} canCompute={canCompute} />}
    </section>
  )
}

function Foreign({
  bytes,
  rawKey,
  canCompute,
}: {
  readonly bytes: Bytes
  readonly rawKey: string
  readonly canCompute: boolean
}) {
  const t = useTranslations('lab.envelope.in')
  const lab = useTranslations('lab')
  const rules = useTranslations('lab.esdk.rules')
  const [opened, setOpened] = useState<{ readonly bytes: Bytes; readonly words: string } | undefined>()
  const { trace, fault, head } = dissectMessage(bytes)
  const isCut = bytes.length > MOST_DRAWN_BYTES
  const drawn = isCut ? bytes.subarray(0, MOST_DRAWN_BYTES) : bytes

  async function openIt() {
    const outcome = await decryptMessage(bytes, {
      keyring: practiceKeyringForOpening(rawKey),
      commitmentPolicy: 'REQUIRE_ENCRYPT_ALLOW_DECRYPT',
    })
    const words = outcome.ok
      ? (readUtf8(outcome.value.plaintext.subarray(0, 2000)) ??
        t('binary', { bytes: outcome.value.plaintext.length }))
      : t(`closed.${reasonOf(outcome.failure.code)}`)
    setOpened({ bytes, words })
  }
  return (
    <>
      {fault ? (
        <p role="alert">
          {fault.code === 'malformed-message'
            ? t('fault', { offset: fault.offset, rule: rules(fault.rule) })
            : t('failure.too-large', { bytes: bytes.length, most: fault.limit })}
        </p>
      ) : (
        <p role="status">
          {t('sound', { suite: head?.header.algorithmSuite.id ?? '', bytes: bytes.length })}
        </p>
      )}
      {!fault && (
        <Button onClick={() => void openIt()} disabled={!canCompute}>
          {t('open')}
        </Button>
      )}
      {!fault && !canCompute && <p>{lab('needsHttps')}</p>}
      {opened?.bytes === bytes && <output className={styles.opened}>{opened.words}</output>}
      {isCut && <p>{t('cut', { most: MOST_DRAWN_BYTES })}</p>}
      <ByteView bytes={drawn} trace={trace.filter(({ offset, length }) => offset + length <= drawn.length)} />
    </>
  )
}

/** What can be said about a message that stays closed: where a tag fails, no more than that. */
function reasonOf(code: string): 'no-data-key' | 'commitment' | 'tag' {
  if (code === 'no-data-key') return 'no-data-key'
  return code === 'key-commitment-mismatch' ? 'commitment' : 'tag'
}
