'use client'

import { useTranslations } from 'next-intl'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { readersOf } from '#domain/labs/envelope/view.ts'
import styles from './envelope.module.css'

/** Who can read the data and use the data key at this moment. */
export function ReaderTable({ state }: { readonly state: EnvelopeState }) {
  const t = useTranslations('lab.envelope')
  return (
    <table className={styles.readers}>
      <caption className="sr-only">{t('readers.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('readers.caption')}</th>
          <th scope="col">{t('readers.data')}</th>
          <th scope="col">{t('readers.dataKey')}</th>
        </tr>
      </thead>
      <tbody>
        {readersOf(state).map(({ party, data, dataKey }) => (
          <tr key={party}>
            <th scope="row">{t(`party.${party}`)}</th>
            <td data-reading={data}>{t(`reading.${data}`)}</td>
            <td data-reading={dataKey}>{t(`reading.${dataKey}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
