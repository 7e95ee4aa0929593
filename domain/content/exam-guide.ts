import { z } from 'zod'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** Number of a task statement in the exam guide: domain, dot, statement, as `1.3`. */
export const taskStatementIdSchema = z.string().regex(/^\d\.\d$/, 'a task statement is numbered like `1.3`')

/** What the exam guide says is tested. Topics name the statements they serve; the coverage page shows the rest too. */
export const examGuideSchema = z.strictObject({
  /** Code of the exam, as `SAA-C03`. */
  code: z.string().regex(/^[A-Z]{3}-C\d{2}$/, 'an exam code looks like `SAA-C03`'),
  taskStatements: z.array(z.strictObject({ id: taskStatementIdSchema, text: localizedTextSchema })).min(1),
})
export type ExamGuide = z.infer<typeof examGuideSchema>
