import 'server-only'
import { settleReportSchema } from '#contracts/reports.ts'
import type { ReportsResponse } from '#contracts/reports.ts'
import { succeed } from '#domain/shared/result.ts'
import { findAllReports, settleItemReport } from '#server/db/item-report-store.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { requireRole } from '#server/use-cases/roles/require-role.ts'

const PER_LEARNER = { name: 'admin-reports', burst: 120, perSecond: 5 }
const MAX_BODY_BYTES = 8 * 1024

/** Everybody's reports, for those who mend questions. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/admin/reports', {
  GET: learnerEndpoint({
    perLearner: PER_LEARNER,
    run: async ({ learnerId }) => {
      const allowed = await requireRole(learnerId, 'admin')
      if (!allowed.ok) return allowed
      const reports = await findAllReports()
      if (!reports.ok) return reports
      const body: ReportsResponse = { reports: [...reports.value] }
      return succeed({ body })
    },
  }),
  POST: learnerEndpoint({
    body: settleReportSchema,
    maxBodyBytes: MAX_BODY_BYTES,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, body, now }) => {
      const allowed = await requireRole(learnerId, 'admin')
      if (!allowed.ok) return allowed
      const settled = await settleItemReport(body, now)
      return settled.ok ? succeed({ body: { id: body.id } }) : settled
    },
  }),
})
