import type { ExamGuide } from './exam-guide.ts'

/** A task statement and who teaches it. */
export interface CoveredStatement<Topic> {
  readonly statement: ExamGuide['taskStatements'][number]
  /** In course order; none where nothing published serves the statement. */
  readonly topics: readonly Topic[]
}

/** A domain of the exam with its statements, in the order of the exam guide. */
export interface CoveredDomain<Topic> {
  readonly domain: ExamGuide['domains'][number]
  readonly statements: readonly CoveredStatement<Topic>[]
}

/** Holds the published topics against the exam guide: every statement is there, served or not. */
export function coverExamGuide<Topic extends { readonly taskStatements: readonly string[] }>(
  { domains, taskStatements }: ExamGuide,
  topics: readonly Topic[],
): readonly CoveredDomain<Topic>[] {
  return domains.map((domain) => ({
    domain,
    statements: taskStatements
      .filter(({ id }) => id.startsWith(`${domain.id}.`))
      .map((statement) => ({
        statement,
        topics: topics.filter((topic) => topic.taskStatements.includes(statement.id)),
      })),
  }))
}
