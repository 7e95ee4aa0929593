import { z } from 'zod'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** Number of a task statement in the exam guide: domain, dot, statement, as `1.3`. */
export const taskStatementIdSchema = z.string().regex(/^\d\.\d$/, 'a task statement is numbered like `1.3`')

/** A content domain of the exam and its share of what is scored. */
const examDomainSchema = z.strictObject({
  id: z.string().regex(/^\d$/, 'a domain is numbered like `1`'),
  title: localizedTextSchema,
  /** Per cent of the scored content. */
  share: z.int().min(1).max(100),
})

const taskStatementSchema = z.strictObject({
  id: taskStatementIdSchema,
  text: localizedTextSchema,
  /** What of it no topic of the course teaches, so that nobody takes a part for the whole. */
  beyond: localizedTextSchema.optional(),
})

/** What the exam guide says is tested. Topics name the statements they serve; the coverage page shows the rest too. */
export const examGuideSchema = z
  .strictObject({
    /** Code of the exam, as `SAA-C03`. */
    code: z.string().regex(/^[A-Z]{3}-C\d{2}$/, 'an exam code looks like `SAA-C03`'),
    /** Where the guide was read, and when. */
    source: z.url({ protocol: /^https$/ }),
    checked: z.iso.date(),
    domains: z.array(examDomainSchema).min(1),
    taskStatements: z.array(taskStatementSchema).min(1),
  })
  .refine(
    ({ domains, taskStatements }) =>
      taskStatements.every(({ id }) => domains.some((domain) => id.startsWith(`${domain.id}.`))),
    { path: ['taskStatements'], message: 'every task statement belongs to one of the domains' },
  )
export type ExamGuide = z.infer<typeof examGuideSchema>
