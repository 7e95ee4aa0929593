'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { MAX_CONTEXT_BYTES, MAX_TEXT_BYTES } from '#domain/labs/envelope/command.ts'
import styles from './envelope.module.css'

/** Data of one's own and a label for it. What does not fit is said at once, and what was typed stays. */
export function OwnData({
  input,
  canCompute,
  onData,
}: {
  readonly input: { readonly text: string; readonly context: Readonly<Record<string, string>> }
  readonly canCompute: boolean
  readonly onData: (text: string, context: Readonly<Record<string, string>>) => void
}) {
  const t = useTranslations('lab.envelope.own')
  const lab = useTranslations('lab')
  const [firstKey = 'purpose', firstValue = 'practice'] = Object.entries(input.context).at(-1) ?? []
  const [text, setText] = useState(input.text)
  const [key, setKey] = useState(firstKey)
  const [value, setValue] = useState(firstValue)
  const textBytes = utf8Bytes(text).length
  const problem = problemOf(textBytes, key, value)

  if (!canCompute) return <p>{lab('needsHttps')}</p>

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!problem) onData(text, key === '' ? {} : { [key]: value })
  }
  return (
    <form className={styles.own} onSubmit={onSubmit}>
      <p>{t('warning')}</p>
      <label>
        {t('text')}
        <textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className={styles.size}>{t('size', { bytes: textBytes, most: MAX_TEXT_BYTES })}</p>
      <div className={styles.pair}>
        <label>
          {t('key')}
          <input value={key} onChange={(event) => setKey(event.target.value)} />
        </label>
        <label>
          {t('value')}
          <input value={value} onChange={(event) => setValue(event.target.value)} />
        </label>
      </div>
      {problem && <p role="alert">{t(`problem.${problem}`)}</p>}
      <Button type="submit" disabled={problem !== undefined}>
        {t('use')}
      </Button>
    </form>
  )
}

function problemOf(
  textBytes: number,
  key: string,
  value: string,
): 'text' | 'context' | 'reserved' | undefined {
  if (textBytes > MAX_TEXT_BYTES) return 'text'
  if (utf8Bytes(key + value).length > MAX_CONTEXT_BYTES) return 'context'
  return key.startsWith('aws-crypto-') ? 'reserved' : undefined
}
