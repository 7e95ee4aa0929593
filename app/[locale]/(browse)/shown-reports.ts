import 'server-only'
import type { ShownReport } from '#components/reports/report-list.tsx'
import type { Report } from '#contracts/reports.ts'
import { plainText } from '#domain/quiz/plain-text.ts'
import type { Language } from '#domain/shared/language.ts'
import { listExamItems } from '#server/content/exam-pool.ts'
import { getItem } from '#server/content/library.ts'

/**
 * Reports with the words of their questions, in the language of the page.
 *
 * @param withExam - whether exam items are shown as well: to whoever settles reports. Anybody may report any name, and
 *   must not be told by it what the exam asks.
 */
export async function shownReports(
  reports: readonly Report[],
  language: Language,
  withExam: boolean,
): Promise<readonly ShownReport[]> {
  const examItems = await listExamItems()
  return Promise.all(
    reports.map(async (report) => {
      const examItem = examItems.find(({ id }) => id === report.itemId)
      const item = withExam && examItem ? examItem : await getItem(report.itemId)
      const stem = item && plainText(item.texts[language].stem)
      return { report, isExam: examItem !== undefined, ...(stem && { stem }) }
    }),
  )
}
