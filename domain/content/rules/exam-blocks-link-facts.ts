import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseLessons } from '../authored/authored-course.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { walk } from '../markdown/walk.ts'
import { factIdOf } from './links.ts'

/** `:::exam` draws the exam's answer and today's AWS from the facts linked inside; without one it has nothing to say. */
export function examBlocksLinkFacts(course: AuthoredCourse): Violation[] {
  return listCourseLessons(course)
    .flatMap(listBlocks)
    .flatMap((block) => {
      if (block.kind !== 'exam') return []
      const nodes = walk(block.content.nodes)
      if (nodes.some((node) => node.type === 'link' && factIdOf(node.url) !== undefined)) return []
      const message = 'Link a fact inside :::exam, as in [the claim](fact:kms-039).'
      return [violationAt('exam-blocks-link-facts', block.place, message)]
    })
}
