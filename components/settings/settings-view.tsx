import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SecrecyLegend } from '#components/ui/secrecy-legend.tsx'
import type { Language } from '#domain/shared/language.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import styles from './settings.module.css'

/** Languages call themselves by their own names. */
const LANGUAGE_NAMES = { ko: '한국어', en: 'English' } as const satisfies Record<Language, string>

/** What one may set, what is saved, and what this is. */
export function SettingsView({
  language,
  themeChoice,
  keysChoice,
  questionLanguage,
  savedState,
  devices,
}: {
  readonly language: Language
  readonly themeChoice: ReactNode
  readonly keysChoice: ReactNode
  /** In which language questions are asked; belongs to another feature. */
  readonly questionLanguage: ReactNode
  /** How far answers are saved; belongs to another feature. */
  readonly savedState?: ReactNode
  /** How to carry on elsewhere; belongs to another feature. */
  readonly devices?: ReactNode
}) {
  const t = useTranslations('settings')

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <section className={styles.setting} aria-labelledby="language-title">
        <h2 id="language-title">{t('language.title')}</h2>
        <div className="segmented">
          {LANGUAGES.map((each) => (
            <Link
              key={each}
              href={`/${each}/settings`}
              lang={each}
              hrefLang={each}
              aria-current={each === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </Link>
          ))}
        </div>
      </section>
      <section className={styles.setting} aria-labelledby="questions-title">
        <div>
          <h2 id="questions-title">{t('questions.title')}</h2>
          <p className={styles.what}>{t('questions.what')}</p>
        </div>
        <div className="needs-script">{questionLanguage}</div>
        <noscript>
          <p>{t('questions.needsScript')}</p>
        </noscript>
      </section>
      <section className={styles.setting} aria-labelledby="theme-title">
        <h2 id="theme-title">{t('theme.title')}</h2>
        <div className="needs-script">{themeChoice}</div>
        <noscript>
          <p>{t('theme.needsScript')}</p>
        </noscript>
      </section>
      <section className={styles.setting} aria-labelledby="keys">
        <div>
          <h2 id="keys">{t('keys.title')}</h2>
          <p className={styles.what}>{t('keys.what')}</p>
        </div>
        <div className="needs-script">{keysChoice}</div>
        <noscript>
          <p>{t('keys.needsScript')}</p>
        </noscript>
      </section>
      {savedState && (
        <section className={styles.wide} aria-labelledby="saved-title">
          <h2 id="saved-title">{t('saved.title')}</h2>
          {savedState}
        </section>
      )}
      {devices && <div className={styles.wide}>{devices}</div>}
      <OwnReports language={language} />
      <About />
      <div className={styles.wide}>
        <SecrecyLegend />
      </div>
    </main>
  )
}

/** The way to what became of the problems one reported. */
function OwnReports({ language }: { readonly language: Language }) {
  const t = useTranslations('settings.reports')
  return (
    <p className={styles.wide}>
      <Link href={`/${language}/settings/reports`}>{t('title')}</Link>
      <span className="block text-s1 text-ink-2">{t('what')}</span>
    </p>
  )
}

function About() {
  const t = useTranslations('settings.about')
  return (
    <section className={styles.wide} aria-labelledby="about">
      <h2 id="about">{t('title')}</h2>
      <div className="prose">
        <p>{t('what')}</p>
        <p>{t('affiliation')}</p>
        <p>{t('licence')}</p>
        <p>{t('fonts')}</p>
      </div>
    </section>
  )
}
