'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import {
  ASKED_ENCRYPTIONS,
  DEFAULT_ENCRYPTIONS,
  MAX_OBJECT_BYTES,
  SCHEMES,
} from '#domain/labs/server-side/command.ts'
import type { AskedEncryption, DefaultEncryption, Scheme } from '#domain/labs/server-side/command.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { ownPlan } from './plans.ts'
import type { ServerSideSession } from './plans.ts'
import styles from './server-side.module.css'

/** What one sets for a run of one's own. */
interface Choice {
  readonly text: string
  readonly encryption: DefaultEncryption
  readonly asked: AskedEncryption
  readonly scheme: Scheme
  readonly bucketKey: boolean
  readonly takesSseC: boolean
  readonly httpsOnly: boolean
  readonly kmsOnly: boolean
  readonly generateDataKey: boolean
  readonly decrypt: boolean
}

const SWITCHES = ['bucketKey', 'takesSseC', 'httpsOnly', 'kmsOnly', 'generateDataKey', 'decrypt'] as const

/** An object, a bucket and permissions of one's own, put together to a run. */
export function OwnBucket({
  state,
  canCompute,
  onStart,
}: {
  readonly state: ServerSideState
  readonly canCompute: boolean
  readonly onStart: (setup: ServerSideSession['setup'], plan: ServerSideSession['plan']) => void
}) {
  const t = useTranslations('lab.server-side.own')
  const lab = useTranslations('lab')
  const [choice, setChoice] = useState<Choice>(() => choiceOf(state))
  const size = utf8Bytes(choice.text).length
  if (!canCompute) return <p>{lab('needsHttps')}</p>

  const set = (change: Partial<Choice>) => setChoice({ ...choice, ...change })
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (size <= MAX_OBJECT_BYTES) onStart(setupOf(choice), ownPlan(choice.asked, choice.scheme))
  }
  return (
    <form className={styles.own} onSubmit={onSubmit}>
      <p>{t('warning')}</p>
      <label>
        {t('text')}
        <textarea rows={2} value={choice.text} onChange={(event) => set({ text: event.target.value })} />
      </label>
      <p className={styles.size}>{t('size', { bytes: size, most: MAX_OBJECT_BYTES })}</p>
      <div className={styles.row}>
        <Select
          name="encryption"
          values={DEFAULT_ENCRYPTIONS}
          chosen={choice.encryption}
          onChoose={(encryption) => set({ encryption })}
        />
        <Select
          name="asked"
          values={ASKED_ENCRYPTIONS}
          chosen={choice.asked}
          onChoose={(asked) => set({ asked })}
        />
        <Select
          name="scheme"
          values={SCHEMES}
          chosen={choice.scheme}
          onChoose={(scheme) => set({ scheme })}
        />
      </div>
      {SWITCHES.map((name) => (
        <label key={name} className={styles.switch}>
          <input
            type="checkbox"
            checked={choice[name]}
            onChange={(event) => set({ [name]: event.target.checked })}
          />
          {t(`switch.${name}`)}
        </label>
      ))}
      {size > MAX_OBJECT_BYTES && <p role="alert">{t('tooLong')}</p>}
      <Button type="submit" disabled={size > MAX_OBJECT_BYTES}>
        {t('start')}
      </Button>
    </form>
  )
}

function Select<Option extends AskedEncryption | Scheme>({
  name,
  values,
  chosen,
  onChoose,
}: {
  readonly name: 'encryption' | 'asked' | 'scheme'
  readonly values: readonly Option[]
  readonly chosen: Option
  readonly onChoose: (value: Option) => void
}) {
  const t = useTranslations('lab.server-side')
  const nameOf = (value: AskedEncryption | Scheme): string => t(`encryption.${value}`)
  return (
    <label>
      {t(`own.${name}`)}
      <select value={chosen} onChange={(event) => onChoose(event.target.value as Option)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </label>
  )
}

function choiceOf({ input, bucket, permissions }: ServerSideState): Choice {
  return {
    text: input,
    encryption: bucket.encryption,
    asked: 'default',
    scheme: 'https',
    bucketKey: bucket.bucketKey,
    takesSseC: !bucket.blocksSseC,
    ...bucket.policy,
    ...permissions,
  }
}

function setupOf(choice: Choice): ServerSideSession['setup'] {
  const { text, encryption, bucketKey, takesSseC, httpsOnly, kmsOnly, generateDataKey, decrypt } = choice
  return [
    { type: 'SetObject', text: text.toWellFormed() },
    { type: 'PutBucketEncryption', encryption, bucketKey, blocksSseC: !takesSseC },
    ...(httpsOnly || kmsOnly ? [{ type: 'PutBucketPolicy', httpsOnly, kmsOnly } as const] : []),
    ...(generateDataKey && decrypt ? [] : [{ type: 'SetPermissions', generateDataKey, decrypt } as const]),
  ]
}
