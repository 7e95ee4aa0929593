import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { ReportList } from '#components/reports/report-list.tsx'
import { ReportsPage } from '#components/reports/reports-page.tsx'
import { succeed } from '#domain/shared/result.ts'
import { findReportsOfLearner } from '#server/db/item-report-store.ts'
import { currentLearner } from '../../../current-learner.ts'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { shownReports } from '../../shown-reports.ts'

/** Every learner's reports are their own. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'reports.own' })
  return { title: t('title') }
}

export default async function OwnReportsPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const t = await getTranslations('reports.own')
  const { learnerId } = await currentLearner()
  const reports = learnerId === undefined ? succeed([]) : await findReportsOfLearner(learnerId)

  return (
    <>
      <LanguageLinks language={language} path="/settings/reports" />
      <ReportsPage page="own">
        {reports.ok ? (
          <ReportList reports={await shownReports(reports.value, language, false)} empty={t('empty')} />
        ) : (
          <p>{t('away')}</p>
        )}
      </ReportsPage>
    </>
  )
}
