import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Language } from '#domain/shared/language.ts'
import styles from './app-shell.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { MoreMenu } from './more-menu.tsx'
import { PlaceLink } from './place-link.tsx'
import { Places } from './places.tsx'

/** The frame of every page one looks around in. Reviews, exams and labs fill the screen without it. */
export async function AppShell({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  const t = await getTranslations({ locale: language, namespace: 'app-shell' })
  const home = `/${language}`
  const places = [
    { href: home, text: t('places.today'), includesBelow: false },
    { href: `${home}/learn`, text: t('places.learn'), includesBelow: true },
    { href: `${home}/labs`, text: t('places.labs'), includesBelow: true },
    { href: `${home}/settings`, text: t('places.me'), includesBelow: true },
  ]

  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <PlaceLink className={styles.name} href={home}>
          {t('name')}
        </PlaceLink>
        <Places label={t('places.label')} places={places} className={styles.places} />
        <LanguageSwitch language={language} label={t('language.label')} className={styles.languages} />
        <div className={styles.more}>
          <MoreMenu
            label={t('more.label')}
            keysText={t('more.keys')}
            links={[
              { href: `${home}/glossary`, text: t('more.glossary') },
              { href: `${home}/confusing`, text: t('more.confusing') },
              { href: `${home}/coverage`, text: t('more.coverage') },
            ]}
          />
        </div>
      </header>
      {children}
      <footer className={styles.foot}>
        <p>{t('footer.affiliation')}</p>
        <p>
          {t('footer.licence')} <PlaceLink href={`${home}/settings#about`}>{t('footer.about')}</PlaceLink>
        </p>
      </footer>
    </div>
  )
}
