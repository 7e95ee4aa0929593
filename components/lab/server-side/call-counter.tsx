'use client'

import { useTranslations } from 'next-intl'
import { costOf, PRICE_CHECKED, totalCalls } from '#domain/labs/server-side/cost.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import styles from './server-side.module.css'
import { grouped } from './server-side-words.ts'

/** How often KMS was called for how many objects, and what that costs. */
export function CallCounter({ state: { kmsCalls, traffic } }: { readonly state: ServerSideState }) {
  const t = useTranslations('lab.server-side.counter')
  const names = ['GenerateDataKey', 'Decrypt', 'Encrypt'] as const
  return (
    <section className={styles.counter} aria-labelledby="calls-title">
      <h2 id="calls-title">{t('title')}</h2>
      <dl>
        <div>
          <dt>{t('objects')}</dt>
          <dd>{t('traffic', { puts: grouped(traffic.puts), gets: grouped(traffic.gets) })}</dd>
        </div>
        {names
          .filter((name) => name !== 'Encrypt' || kmsCalls.Encrypt > 0)
          .map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{grouped(kmsCalls[name])}</dd>
            </div>
          ))}
        <div>
          <dt>{t('cost')}</dt>
          <dd>
            {totalCalls(kmsCalls) === 0 ? t('nothing') : t('usd', { usd: inDollars(costOf(kmsCalls)) })}
          </dd>
        </div>
      </dl>
      <p>
        {t('price', { date: PRICE_CHECKED })}{' '}
        <a href="https://aws.amazon.com/kms/pricing/" rel="noreferrer">
          aws.amazon.com/kms/pricing
        </a>
      </p>
    </section>
  )
}

/** Two decimals from a cent up; below that as many as it takes. */
function inDollars(usd: number): string {
  if (usd >= 0.01) return usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return usd.toLocaleString('en', { maximumFractionDigits: 6 })
}
