import 'server-only'
import type { ShownReport } from '#components/reports/report-list.tsx'
import type { Report } from '#contracts/reports.ts'
import { plainText } from '#domain/quiz/plain-text.ts'
import type { Language } from '#domain/shared/language.ts'
import { getItem } from '#server/content/library.ts'

/** Reports with the words of their questions, in the language of the page. */
export function shownReports(
  reports: readonly Report[],
  language: Language,
): Promise<readonly ShownReport[]> {
  return Promise.all(
    reports.map(async (report) => {
      const item = await getItem(report.itemId)
      return item ? { report, stem: plainText(item.texts[language].stem) } : { report }
    }),
  )
}
