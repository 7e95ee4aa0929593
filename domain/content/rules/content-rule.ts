import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'

/** What a rule may know besides the course. */
export interface RuleContext {
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

/** Finds everything in a course that goes against one rule. */
export type ContentRule = (course: AuthoredCourse, context: RuleContext) => Violation[]
