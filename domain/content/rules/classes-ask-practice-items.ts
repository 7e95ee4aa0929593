import { listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listAsked, listScenes } from './scenes.ts'
import { whyWithheld } from './why-withheld.ts'

/** A class is asked published items of the practice pool: an exam item would be met before its exam. */
export function classesAskPracticeItems(course: AuthoredCourse): Violation[] {
  const itemById = new Map(listCourseItems(course).map((item) => [item.id, item]))
  return listScenes(course)
    .flatMap(listAsked)
    .flatMap(({ id, place }) => {
      const item = itemById.get(id)
      const reason = item && whyWithheld(item)
      if (reason === undefined) return []
      return [violationAt('classes-ask-practice-items', place, `Item "${id}" ${reason}: ask another here.`)]
    })
}
