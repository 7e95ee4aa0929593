'use client'

import { useTranslations } from 'next-intl'
import { Value } from '#components/ui/value.tsx'
import { toHex } from '#domain/crypto/bytes/hex.ts'
import type { ServerSideState, StoredObject } from '#domain/labs/server-side/state.ts'
import { diskParts } from '#domain/labs/server-side/view.ts'
import type { DiskPart } from '#domain/labs/server-side/view.ts'
import { policyDocument } from '#domain/labs/server-side/bucket-policy.ts'
import styles from './server-side.module.css'

/** Bytes of a part that are drawn before one asks for all of them. */
const FIRST_BYTES = 16

/** What lies on the disk, part by part, and which part this step changed. */
export function DiskBytes({
  state: { disk, bucket },
  before,
  isWhole,
}: {
  readonly state: ServerSideState
  /** What lay there a step ago. */
  readonly before: StoredObject | null
  /** Whether every byte is drawn. */
  readonly isWhole: boolean
}) {
  const t = useTranslations('lab.server-side.disk')
  const policy = policyDocument(bucket.policy)
  const hasPolicy = bucket.policy.httpsOnly || bucket.policy.kmsOnly
  const old = before === null || disk === null || isSameOnDisk(before, disk) ? null : diskParts(before)
  return (
    <section className={styles.disk} aria-labelledby="disk-title">
      <h2 id="disk-title">{t('title')}</h2>
      {disk === null ? (
        <p className={styles.quiet}>{t('empty')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('model')}</p>
          <Description disk={disk} />
          <ul className={styles.parts}>
            {diskParts(disk).map((part, index) => (
              <Part key={index} part={part} old={old?.[index]} isWhole={isWhole} />
            ))}
          </ul>
        </>
      )}
      {hasPolicy && (
        <>
          <h3>{t('policy')}</h3>
          <pre tabIndex={0} aria-label={t('policy')}>
            {JSON.stringify(policy, null, 2)}
          </pre>
        </>
      )}
    </section>
  )
}

/** Whether this step left every byte of the object where it was. */
function isSameOnDisk(before: StoredObject, after: StoredObject): boolean {
  return before.sealed === after.sealed && before.wrappedKeys.join() === after.wrappedKeys.join()
}

function Description({ disk }: { readonly disk: StoredObject }) {
  const t = useTranslations('lab.server-side')
  const { encryption, bucketKey, context, etag, lastModified } = disk
  return (
    <dl className={styles.description}>
      <dt>{t('disk.encryption')}</dt>
      <dd>
        {t(`encryption.${encryption}`)}
        {bucketKey && ` · ${t('disk.bucketKey')}`}
      </dd>
      {context !== null && (
        <>
          <dt>{t('disk.context')}</dt>
          <dd>
            <code>{JSON.stringify(context)}</code>
          </dd>
        </>
      )}
      <dt>ETag</dt>
      <dd>
        <code>{etag}</code>
      </dd>
      <dt>{t('disk.modified')}</dt>
      <dd>{new Date(lastModified).toISOString().replace('.000', '')}</dd>
    </dl>
  )
}

function Part({
  part: { what, secrecy, bytes },
  old,
  isWhole,
}: {
  readonly part: DiskPart
  readonly old: DiskPart | undefined
  readonly isWhole: boolean
}) {
  const t = useTranslations('lab.server-side')
  const ui = useTranslations('ui')
  const hex = toHex(isWhole ? bytes : bytes.subarray(0, FIRST_BYTES))
  const isSame = old?.what === what && toHex(old.bytes) === toHex(bytes)
  return (
    <li>
      <Value secrecy={secrecy} secrecyName={ui(`secrecy.${secrecy}`)}>
        {t(`part.${what}`)}
      </Value>
      <span className={styles.size}>{t('bytes', { count: bytes.length })}</span>
      {old && <span className={styles.size}>{t(isSame ? 'disk.same' : 'disk.other')}</span>}
      <code>{hex.length < bytes.length * 2 ? `${hex}…` : hex}</code>
    </li>
  )
}
