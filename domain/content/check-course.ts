import type { AuthoredCourse } from './authored/authored-course.ts'
import type { Violation } from './authored/violation.ts'
import type { RuleContext } from './rules/content-rule.ts'
import { ERROR_RULES, WARNING_RULES } from './rules/all-rules.ts'

/** What the rules have to say: errors stop the build, warnings are for someone to look at. */
export interface CourseFindings {
  readonly errors: readonly Violation[]
  readonly warnings: readonly Violation[]
}

/** Holds a course against every content rule. */
export function checkCourse(course: AuthoredCourse, context: RuleContext): CourseFindings {
  return {
    errors: ERROR_RULES.flatMap((rule) => rule(course, context)),
    warnings: WARNING_RULES.flatMap((rule) => rule(course, context)),
  }
}
