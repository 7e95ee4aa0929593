'use client'

import { useTranslations } from 'next-intl'
import { OutsideIcon } from '#components/ui/icons.tsx'
import { OutsideLink } from './question-text.tsx'
import styles from './question.module.css'
import type { Source } from './question.ts'

/** What an answer rests on, dated, and where the exam's answer and today's AWS differ. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const t = useTranslations('quiz')
  const differing = sources.filter(({ examAnswer }) => examAnswer !== undefined)

  return (
    <div className={styles.sources}>
      {differing.map(({ factId, claim, examAnswer, checked }) => (
        <dl key={factId} className={styles.differs}>
          <dt>{t('examAnswer')}</dt>
          <dd>
            {examAnswer} <small>{t('judgement', { date: checked })}</small>
          </dd>
          <dt>{t('today')}</dt>
          <dd>{claim}</dd>
        </dl>
      ))}
      <p className={styles.label}>{t('sources')}</p>
      <ul>
        {sources.map(({ factId, claim, url, checked }) => (
          <li key={factId}>
            {claim}
            <span className={styles.sourceLine}>
              <OutsideLink href={url}>
                {new URL(url).hostname.replace(/^www\./, '')}
                <OutsideIcon />
                <span className="sr-only"> ({t('opensOutside')})</span>
              </OutsideLink>{' '}
              · {t('checked', { date: checked })}
            </span>
          </li>
        ))}
      </ul>
      {differing.length === 0 && <p className={styles.same}>{t('same')}</p>}
    </div>
  )
}
