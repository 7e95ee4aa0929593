import type { AuthoredCourse, AuthoredTopic } from './authored/authored-course.ts'
import type { Violation } from './authored/violation.ts'
import { ERROR_RULES, WARNING_RULES } from './rules/all-rules.ts'
import type { RuleContext, RuleSet } from './rules/content-rule.ts'

/** What the rules have to say: errors stop the build, warnings are for someone to look at. */
export interface CourseFindings {
  readonly errors: readonly Violation[]
  readonly warnings: readonly Violation[]
}

/** Holds a course against every content rule. A topic that was judged before, on the same day, is not judged again. */
export function checkCourse(course: AuthoredCourse, context: RuleContext): CourseFindings {
  const perTopic = course.topics.map((topic) => checkTopic(course, topic, context))
  return {
    errors: [...perTopic.flatMap(({ errors }) => errors), ...runCourseRules(ERROR_RULES, course, context)],
    warnings: [
      ...perTopic.flatMap(({ warnings }) => warnings),
      ...runCourseRules(WARNING_RULES, course, context),
    ],
  }
}

const remembered = new WeakMap<AuthoredTopic, RuleContext & CourseFindings>()

function checkTopic(course: AuthoredCourse, topic: AuthoredTopic, context: RuleContext): CourseFindings {
  const known = remembered.get(topic)
  if (known?.today === context.today) return known
  const alone: AuthoredCourse = { ...course, topics: [topic] }
  const findings = {
    ...context,
    errors: ERROR_RULES.topic.flatMap((rule) => rule(alone, context)),
    warnings: WARNING_RULES.topic.flatMap((rule) => rule(alone, context)),
  }
  remembered.set(topic, findings)
  return findings
}

function runCourseRules(rules: RuleSet, course: AuthoredCourse, context: RuleContext): Violation[] {
  return rules.course.flatMap((rule) => rule(course, context))
}
