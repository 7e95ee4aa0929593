import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown, listIds } from './unknown-id.ts'

const RULE = 'topics-fit-together'

/** A topic's folder carries its id, no two stand in one place of the course, and what it needs comes before it. */
export function topicsFitTogether(course: AuthoredCourse): Violation[] {
  const known = new Set(course.topics.map(({ id }) => id))
  return [
    ...course.topics.flatMap((topic) => checkTopicFile(course, topic)),
    ...course.topics.flatMap((topic) => checkOrder(course, topic)),
    ...findUnknown(
      RULE,
      'topic',
      course.topics.flatMap(({ topic }) => listIds(topic, 'prerequisites')),
      known,
    ),
  ]
}

function checkTopicFile(course: AuthoredCourse, { id, place, topic }: AuthoredTopic): Violation[] {
  if (topic === undefined) {
    if (course.brokenIds.topic.has(id)) return []
    return [violationAt(RULE, place, 'The topic has no topic.yaml: write it, with title, summary and order.')]
  }
  if (topic.value.id === id) return []
  const message = `The folder is called "${id}" and the id is "${topic.value.id}": make them the same.`
  return [violationAt(RULE, topic.placeOf(['id']), message)]
}

function checkOrder(course: AuthoredCourse, { topic }: AuthoredTopic): Violation[] {
  if (topic === undefined) return []
  const { order, prerequisites } = topic.value
  const others = course.topics.flatMap((other) => (other.topic === undefined ? [] : [other.topic.value]))
  const twin = others.find((other) => other.order === order && other.id < topic.value.id)
  const later = prerequisites.filter((id) => others.some((other) => other.id === id && other.order >= order))
  return [
    ...(twin === undefined
      ? []
      : [
          violationAt(
            RULE,
            topic.placeOf(['order']),
            `"${twin.id}" has order ${order} too: give each its own.`,
          ),
        ]),
    ...later.map((id) =>
      violationAt(
        RULE,
        topic.placeOf(['prerequisites']),
        `"${id}" is needed first and comes later: change an order.`,
      ),
    ),
  ]
}
