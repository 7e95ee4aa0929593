import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listIds } from './unknown-id.ts'

/** A confusable pair that a topic names is set side by side in its lesson; a drill alone explains nothing. */
export function topicsCompareTheirPairs(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(({ topic, lessons }) => {
    const published = Object.values(lessons).filter((lesson) => !lesson.isDraft)
    if (published.length === 0) return []
    const compared = new Set(
      published.flatMap(listBlocks).flatMap((block) => (block.kind === 'compare' ? [block.pairId] : [])),
    )
    return listIds(topic, 'pairs')
      .filter(({ id }) => !compared.has(id))
      .map(({ id, place }) => {
        const message = `The lesson never compares "${id}": add :::compare{pair=${id}}, or take the pair off the list.`
        return violationAt('topics-compare-their-pairs', place, message)
      })
  })
}
