'use client'

import { useTranslations } from 'next-intl'
import { RichText } from '#components/ui/rich-text.tsx'
import type { LabDepth, LabExplanation } from '#domain/content/lab/lab.ts'
import type { ExplanationSource, Why } from '#domain/labs/kernel/lab.ts'
import { fillLine, fillText } from './fill-words.ts'
import styles from './player.module.css'

/** What just happened, in one line and in a paragraph as deep as one wants it, with its source. */
export function Caption({
  why,
  words,
  source,
  depth,
  place,
  isComputedHere,
}: {
  readonly why: Why | undefined
  readonly words: LabExplanation | undefined
  readonly source: ExplanationSource | undefined
  readonly depth: LabDepth
  /** As `3/9`. */
  readonly place: string
  readonly isComputedHere: boolean
}) {
  const t = useTranslations('lab')
  if (!why || !words) return null
  return (
    <section className={styles.caption} aria-label={t('caption')}>
      <h2 className={styles.now} id="lab-now" tabIndex={-1}>
        <span className={styles.place}>{place}</span> {fillLine(words.title, why.values)}
      </h2>
      <div className={styles.said}>
        <RichText content={fillText(words[depth], why.values)} />
      </div>
      <p className={styles.truth}>
        {isComputedHere ? t('computedHere') : t('recorded')}
        {source && (
          <>
            {' · '}
            {t(`certainty.${source.certainty}`)}
            {' · '}
            <a href={source.source} target="_blank" rel="noreferrer noopener">
              {t('source')}
            </a>
          </>
        )}
      </p>
    </section>
  )
}
