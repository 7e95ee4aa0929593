import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import styles from './player.module.css'
import type { LabScreen } from './use-screen.ts'

/** From the beginning, share, size for a room, the other language. */
export function TopActions({
  language,
  otherLanguageHref,
  screen,
  onScreen,
  onStartOver,
  onShare,
}: {
  readonly language: Language
  readonly otherLanguageHref: string
  readonly screen: LabScreen
  readonly onScreen: (screen: LabScreen) => void
  readonly onStartOver: () => void
  readonly onShare: () => void
}) {
  const t = useTranslations('lab')
  return (
    <>
      <button type="button" className="button" data-variant="quiet" onClick={onStartOver}>
        {t('startOver')}
      </button>
      <button type="button" className="button" data-variant="quiet" onClick={onShare}>
        {t('share.open')}
      </button>
      <button
        type="button"
        className={`button ${styles.forRoom}`}
        data-variant="quiet"
        onClick={() => onScreen(screen === 'projector' ? 'desk' : 'projector')}
      >
        {t(screen === 'projector' ? 'screen.desk' : 'screen.projector')}
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
    </>
  )
}
