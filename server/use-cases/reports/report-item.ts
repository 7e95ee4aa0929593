import 'server-only'
import type { ReportRequest } from '#contracts/reports.ts'
import { fail } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { getItem } from '#server/content/library.ts'
import { addItemReport } from '#server/db/item-report-store.ts'
import type { ReviewLogFailure } from '#server/db/review-event-store.ts'

/** Keeps a report about a practice item; one that is no longer published has nothing left to mend. */
export async function reportItem(
  learnerId: string,
  report: ReportRequest,
  now: Date,
): Promise<Result<undefined, ReviewLogFailure | { readonly code: 'not-found' }>> {
  if (!(await getItem(report.itemId))) return fail({ code: 'not-found' })
  return addItemReport(learnerId, report, now)
}
