import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'

/** What a rule may know besides the course. */
export interface RuleContext {
  /** Day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

/** Finds everything in a course that goes against one rule. */
export type ContentRule = (course: AuthoredCourse, context: RuleContext) => Violation[]

/** Rules by how far they look. */
export interface RuleSet {
  /** Judge a topic by its own files; run on a course of that topic alone. */
  readonly topic: readonly ContentRule[]
  /** Compare topics with each other or with the files of the course. */
  readonly course: readonly ContentRule[]
}
