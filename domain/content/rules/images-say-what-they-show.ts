import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { placeIn } from './links.ts'

const RULE = 'images-say-what-they-show'

/** An image has words for those who do not see it, and comes from this site: pages ask no one else for anything. */
export function imagesSayWhatTheyShow(course: AuthoredCourse): Violation[] {
  return listDocuments(course).flatMap((document) =>
    document.nodes.flatMap((node) => {
      if (node.type !== 'image') return []
      const place = placeIn(document, node)
      const violations: Violation[] = []
      if (!node.alt?.trim()) {
        violations.push(
          violationAt(RULE, place, 'Say in the brackets what the image shows: ![what it shows](/…).'),
        )
      }
      if (!/^\/(?!\/)/.test(node.url)) {
        const mend = 'put the file into public/ and begin its address with "/"'
        violations.push(violationAt(RULE, place, `The image comes from elsewhere: ${mend}.`))
      }
      return violations
    }),
  )
}
