import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown, listIds } from './unknown-id.ts'

const RULE = 'scenarios-name-what-exists'

/** Labs belong to topics that exist, scenarios to facts and items that exist. */
export function scenariosNameWhatExists(course: AuthoredCourse): Violation[] {
  const { topic, fact, item } = course.brokenIds
  const topicIds = new Set([...course.topics.map(({ id }) => id), ...topic])
  const factIds = new Set([
    ...course.topics.flatMap(({ facts }) => facts.map(({ value }) => value.id)),
    ...fact,
  ])
  const itemIds = new Set([...listCourseItems(course).map(({ id }) => id), ...item])
  const labs = course.labs.map(({ source }) => source)
  const scenarios = course.labs.flatMap((lab) => lab.scenarios.map(({ source }) => source))
  return [
    ...findUnknown(
      RULE,
      'topic',
      labs.flatMap((lab) => listIds(lab, 'topics')),
      topicIds,
    ),
    ...findUnknown(
      RULE,
      'fact',
      scenarios.flatMap((scenario) => listIds(scenario, 'facts')),
      factIds,
    ),
    ...findUnknown(
      RULE,
      'item',
      scenarios.flatMap((scenario) => listIds(scenario, 'items')),
      itemIds,
    ),
  ]
}
