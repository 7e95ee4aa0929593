'use client'

import { useTranslations } from 'next-intl'
import type { ApiCall } from '#domain/labs/kernel/lab.ts'
import styles from './player.module.css'

/** What CloudTrail has by now. Data events are shown as what they are: not kept unless one asks. */
export function LoggedCalls({ calls }: { readonly calls: readonly ApiCall[] }) {
  const t = useTranslations('lab.logged')
  if (calls.length === 0) return <p className={styles.quiet}>{t('nothing')}</p>
  return (
    <>
      <p className={styles.quiet}>{t('lede')}</p>
      <ul className={styles.calls}>
        {calls.map((call, index) => (
          <li key={index} data-category={call.eventCategory}>
            <p>
              <b>{call.eventName}</b> · <code>{call.eventSource}</code>
              {call.errorCode !== undefined && <strong> · {call.errorCode}</strong>}
            </p>
            <p className={styles.quiet}>{t(call.eventCategory === 'Data' ? 'data' : 'management')}</p>
            <pre tabIndex={0} aria-label={t('parameters', { name: call.eventName })}>
              {JSON.stringify(call.requestParameters, null, 1)}
            </pre>
          </li>
        ))}
      </ul>
    </>
  )
}
