'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Segmented } from '#components/ui/segmented.tsx'
import { LAB_DEPTHS } from '#domain/content/lab/lab.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import styles from './player.module.css'
import { ShareSheet } from './share-sheet.tsx'

/** The top line of a lab: out, its name, how deep it shows, from the beginning, share, language. */
export function PlayerTop({
  title,
  language,
  otherLanguageHref,
  depth,
  onDepth,
  onStartOver,
  log,
}: {
  readonly title: string
  readonly language: Language
  readonly otherLanguageHref: string
  readonly depth: LabDepth
  readonly onDepth: (depth: LabDepth) => void
  readonly onStartOver: () => void
  readonly log: LabLog
}) {
  const t = useTranslations('lab')
  const [isSharing, setIsSharing] = useState(false)
  return (
    <header className={styles.top}>
      <p className={styles.where}>
        <Link href={`/${language}/labs`}>{t('labs')}</Link> <span aria-hidden="true">/</span>{' '}
      </p>
      <h1>{title}</h1>
      <Segmented
        name="depth"
        label={t('depth.label')}
        choices={LAB_DEPTHS.map((value) => ({ value, text: t(`depth.${value}`) }))}
        chosen={depth}
        onChoose={onDepth}
      />
      <span className={styles.actions}>
        <button type="button" className="button" data-variant="quiet" onClick={onStartOver}>
          {t('startOver')}
        </button>
        <button type="button" className="button" data-variant="quiet" onClick={() => setIsSharing(true)}>
          {t('share.open')}
        </button>
        <Link
          href={otherLanguageHref}
          hrefLang={otherLanguage(language)}
          className="button"
          data-variant="quiet"
          replace
          scroll={false}
        >
          {language === 'ko' ? 'EN' : '한'}
        </Link>
      </span>
      <ShareSheet log={log} open={isSharing} onClose={() => setIsSharing(false)} />
    </header>
  )
}
