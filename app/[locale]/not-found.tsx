import { getLocale, getTranslations } from 'next-intl/server'
import { AppShell } from '#components/app-shell/app-shell.tsx'
import { MessagePage } from '#components/app-shell/message-page.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'

/** An address below a language that leads nowhere. */
export default async function NotFound() {
  const [language, t] = await Promise.all([getLocale(), getTranslations('app-shell.notFound')])

  return (
    <AppShell language={language}>
      <MessagePage
        title={t('title')}
        why={t('why')}
        actions={
          <>
            <ButtonLink variant="primary" href={`/${language}/learn`}>
              {t('learn')}
            </ButtonLink>
            <ButtonLink href={`/${language}`}>{t('today')}</ButtonLink>
          </>
        }
      />
    </AppShell>
  )
}
