import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown, listIds } from './unknown-id.ts'

/** A topic serves task statements that stand in exam.yaml, or the coverage page would be wrong. */
export function knownTaskStatements(course: AuthoredCourse): Violation[] {
  const known = new Set(course.examGuide?.value.taskStatements.map(({ id }) => id))
  const named = course.topics.flatMap(({ topic }) => listIds(topic, 'taskStatements'))
  return findUnknown('known-task-statements', 'task statement', named, known)
}
