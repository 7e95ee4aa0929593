import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** The scenes of a run sheet take as long together as the class: whoever follows the clock ends on time. */
export function classMinutesAddUp(course: AuthoredCourse): Violation[] {
  return course.topics
    .flatMap(({ runSheets }) => runSheets)
    .flatMap((sheet) => {
      const { id, minutes, scenes } = sheet.value
      const sum = scenes.reduce((total, scene) => total + scene.minutes, 0)
      if (sum === minutes) return []
      const message = `"${id}" is a class of ${minutes} minutes and its scenes take ${sum}: change a scene or the class.`
      return [violationAt('class-minutes-add-up', sheet.placeOf(['minutes']), message)]
    })
}
