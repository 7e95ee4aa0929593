import { isPublishedItem, listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredItem } from '../authored/authored-item.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/**
 * A lesson asks what was just read: recall or understanding, of the practice pool and published. Longer questions come
 * from the next day's review on, exam items in an exam.
 */
export function checksSuitLessons(course: AuthoredCourse): Violation[] {
  const itemById = new Map(listCourseItems(course).map((item) => [item.id, item]))
  return listCourseLessons(course)
    .flatMap(listBlocks)
    .flatMap((block) => {
      if (block.kind !== 'check') return []
      return block.itemIds.flatMap((id) => {
        const item = itemById.get(id)
        const fault = item && faultOf(item, block.isDraft)
        return fault ? [violationAt('checks-suit-lessons', block.place, `Item "${id}" ${fault}`)] : []
      })
    })
}

function faultOf(item: AuthoredItem, isDraftBlock: boolean): string | undefined {
  const { level, pool } = item.metadata?.value ?? {}
  if (pool === 'exam') return 'is kept for exams (pool: exam): ask another here.'
  if (level === 'apply' || level === 'analyse') {
    return `is of level ${level}: a lesson asks recall or understand; the review brings this one the next day.`
  }
  if (!isDraftBlock && !isPublishedItem(item)) return 'is a draft: publish it, or take it out of this check.'
  return undefined
}
