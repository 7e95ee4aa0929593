import 'server-only'
import type { ReportRequest } from '#contracts/reports.ts'
import { fail } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { listExamItems } from '#server/content/exam-pool.ts'
import { getItem } from '#server/content/library.ts'
import { addItemReport } from '#server/db/item-report-store.ts'
import type { ReviewLogFailure } from '#server/db/review-event-store.ts'

/** Keeps a report about an item of either pool; one that is no longer published has nothing left to mend. */
export async function reportItem(
  learnerId: string,
  report: ReportRequest,
  now: Date,
): Promise<Result<undefined, ReviewLogFailure | { readonly code: 'not-found' }>> {
  if (!(await isPublished(report.itemId))) return fail({ code: 'not-found' })
  return addItemReport(learnerId, report, now)
}

/** Tells nothing of an exam item but that there is one of this name. */
async function isPublished(itemId: string): Promise<boolean> {
  return (await getItem(itemId)) !== undefined || (await listExamItems()).some(({ id }) => id === itemId)
}
