'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { lazy, Suspense, useState } from 'react'
import { CrossIcon, MoreIcon } from '#components/ui/icons.tsx'
import { Segmented } from '#components/ui/segmented.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { LAB_DEPTHS } from '#domain/content/lab/lab.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'
import { TopActions } from './top-actions.tsx'
import type { LabScreen } from './use-screen.ts'

/** Packing a link takes a compressor, which is loaded once someone shares. */
const ShareSheet = lazy(async () => ({ default: (await import('./share-sheet.tsx')).ShareSheet }))

/** The top line of a lab: out, its name, how deep it shows; on a phone the rest is behind three dots. */
export function PlayerTop({
  title,
  language,
  otherLanguageHref,
  depth,
  onDepth,
  screen,
  onScreen,
  onStartOver,
  log,
}: {
  readonly title: string
  readonly language: Language
  readonly otherLanguageHref: string
  readonly depth: LabDepth
  readonly onDepth: (depth: LabDepth) => void
  readonly screen: LabScreen
  readonly onScreen: (screen: LabScreen) => void
  readonly onStartOver: () => void
  readonly log: LabLog
}) {
  const t = useTranslations('lab')
  const ui = useTranslations('ui')
  const [sheet, setSheet] = useState<'share' | 'more' | null>(null)
  const actions = (
    <TopActions
      language={language}
      otherLanguageHref={otherLanguageHref}
      screen={screen}
      onScreen={onScreen}
      onStartOver={() => {
        setSheet(null)
        onStartOver()
      }}
      onShare={() => setSheet('share')}
    />
  )
  return (
    <header className={styles.top}>
      <p className={styles.where}>
        <Link href={`/${language}/labs`}>{t('labs')}</Link> <span aria-hidden="true">/</span>{' '}
      </p>
      <Link href={`/${language}/labs`} className={`icon-button ${styles.out}`} aria-label={t('toLabs')}>
        <CrossIcon />
      </Link>
      <h1>{title}</h1>
      <Segmented
        name="depth"
        label={t('depth.label')}
        choices={LAB_DEPTHS.map((value) => ({ value, text: t(`depth.${value}`) }))}
        chosen={depth}
        onChoose={onDepth}
      />
      <span className={styles.actions}>{actions}</span>
      <button
        type="button"
        className={`icon-button ${styles.dotsButton}`}
        aria-label={t('moreActions')}
        onClick={() => setSheet('more')}
      >
        <MoreIcon />
      </button>
      <Sheet
        open={sheet === 'more'}
        title={t('moreActions')}
        closeLabel={ui('close')}
        onClose={() => setSheet((now) => (now === 'more' ? null : now))}
      >
        <div className={styles.sheetActions}>{actions}</div>
      </Sheet>
      <LazyShare log={log} open={sheet === 'share'} onClose={() => setSheet(null)} />
    </header>
  )
}

/** Stays once it was opened, so that the focus finds its way back when it closes. */
function LazyShare(props: Parameters<typeof ShareSheet>[0]) {
  const [wasOpened, setWasOpened] = useState(props.open)
  if (props.open && !wasOpened) setWasOpened(true)
  return wasOpened ? (
    <Suspense>
      <ShareSheet {...props} />
    </Suspense>
  ) : null
}
