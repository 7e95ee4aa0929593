import 'server-only'
import { reportRequestSchema } from '#contracts/reports.ts'
import type { ReportsResponse } from '#contracts/reports.ts'
import { succeed } from '#domain/shared/result.ts'
import { findReportsOfLearner } from '#server/db/item-report-store.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { reportItem } from '#server/use-cases/reports/report-item.ts'
import { orSignIn } from '../or-sign-in.ts'

const READING = { name: 'read-reports', burst: 60, perSecond: 2 }
/** More than a person finds in an evening, and a hundred a day after that. */
const WRITING = { name: 'write-reports', burst: 30, perSecond: 100 / 86_400 }
const MAX_BODY_BYTES = 8 * 1024

/** A learner's reports: what they found wrong, and what came of it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/reports', {
  GET: learnerEndpoint({
    perLearner: READING,
    run: async ({ learnerId }) => {
      const reports = await findReportsOfLearner(learnerId)
      if (!reports.ok) return reports
      const body: ReportsResponse = { reports: [...reports.value] }
      return succeed({ body })
    },
  }),
  POST: learnerEndpoint({
    body: reportRequestSchema,
    maxBodyBytes: MAX_BODY_BYTES,
    perLearner: WRITING,
    run: async ({ learnerId, body, now }) => {
      const kept = await reportItem(learnerId, body, now)
      return kept.ok ? succeed({ body: { id: body.id } }) : orSignIn(kept)
    },
  }),
})
