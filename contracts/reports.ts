import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { languageSchema } from '#domain/shared/localized-text.ts'

export const MAX_REPORT_LENGTH = 1_000
export const MAX_REASON_LENGTH = 1_000

/** What is wrong with the question, as the reporter sees it. */
export const REPORT_KINDS = ['wrong-answer', 'outdated', 'unclear', 'translation', 'other'] as const
const reportKindSchema = z.enum(REPORT_KINDS)
export type ReportKind = z.infer<typeof reportKindSchema>

/** What came of it: the question was changed, or there is a reason why it stays. */
export const REPORT_OUTCOMES = ['fixed', 'kept'] as const
const reportOutcomeSchema = z.enum(REPORT_OUTCOMES)
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>

/** `POST /api/reports`: a problem with a question, before or after answering it. */
export const reportRequestSchema = z.strictObject({
  /** Made by the browser: the same report sent twice is one. */
  id: z.uuidv7(),
  itemId: contentIdSchema,
  /** Of the edition that was on screen. */
  itemHash: z.string().regex(/^[0-9a-f]{16}$/),
  lang: languageSchema,
  kind: reportKindSchema,
  text: z.string().trim().max(MAX_REPORT_LENGTH),
})
export type ReportRequest = z.infer<typeof reportRequestSchema>

/** A report as its reporter sees it. */
export const reportSchema = z.strictObject({
  id: z.uuid(),
  itemId: contentIdSchema,
  itemHash: z.string(),
  lang: languageSchema,
  kind: reportKindSchema,
  text: z.string(),
  createdAt: z.iso.datetime(),
  /** Null while nobody has settled it. */
  settled: z
    .strictObject({ outcome: reportOutcomeSchema, reason: z.string(), at: z.iso.datetime() })
    .nullable(),
})
export type Report = z.infer<typeof reportSchema>

/** `GET /api/reports`: the learner's own, newest first. `GET /api/admin/reports`: everybody's, open ones first. */
export const reportsResponseSchema = z.strictObject({ reports: z.array(reportSchema).max(500) })
export type ReportsResponse = z.infer<typeof reportsResponseSchema>

/** `POST /api/admin/reports`: what came of a report. The reporter reads the reason. */
export const settleReportSchema = z.strictObject({
  id: z.uuid(),
  outcome: reportOutcomeSchema,
  reason: z.string().trim().min(1).max(MAX_REASON_LENGTH),
})
export type SettleReport = z.infer<typeof settleReportSchema>
