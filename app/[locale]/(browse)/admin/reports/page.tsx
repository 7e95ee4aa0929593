import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { messages } from '#app/i18n/messages.ts'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { ReportList } from '#components/reports/report-list.tsx'
import { NotAdmin, ReportsPage } from '#components/reports/reports-page.tsx'
import type { Language } from '#domain/shared/language.ts'
import { findAllReports } from '#server/db/item-report-store.ts'
import { requireRole } from '#server/use-cases/roles/require-role.ts'
import { currentLearner } from '../../../current-learner.ts'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { shownReports } from '../../shown-reports.ts'
import { SentOutcome } from './sent-outcome.tsx'

/** Whether somebody may see it is asked every time. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'reports.admin' })
  return { title: t('title'), robots: { index: false } }
}

export default async function AdminReportsPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { learnerId } = await currentLearner()
  const allowed = learnerId === undefined ? undefined : await requireRole(learnerId, 'admin')

  return (
    <>
      <LanguageLinks language={language} path="/admin/reports" />
      <ReportsPage page="admin">
        {allowed?.ok ? <AllReports language={language} /> : <NotAdmin learnerId={learnerId} />}
      </ReportsPage>
    </>
  )
}

async function AllReports({ language }: { readonly language: Language }) {
  const t = await getTranslations('reports')
  const reports = await findAllReports()
  if (!reports.ok) return <p>{t('own.away')}</p>
  return (
    <NextIntlClientProvider messages={{ reports: messages[language].reports }}>
      <ReportList
        reports={await shownReports(reports.value, language, true)}
        empty={t('admin.empty')}
        actions={({ id, settled }) => settled === null && <SentOutcome reportId={id} />}
      />
    </NextIntlClientProvider>
  )
}
