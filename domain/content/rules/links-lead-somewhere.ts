import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { factIdOf, listLinks } from './links.ts'

const RULE = 'links-lead-somewhere'

/** A link names a fact, a heading of the same file or a page over HTTPS, and has words to tap on. */
export function linksLeadSomewhere(course: AuthoredCourse): Violation[] {
  const headingsByFile = new Map(
    course.topics.flatMap((topic) =>
      Object.values(topic.lessons).map((lesson) => [
        lesson.document.file,
        new Set(lesson.headings.map((heading) => heading.id)),
      ]),
    ),
  )
  return listDocuments(course).flatMap((document) =>
    listLinks(document).flatMap(({ url, node, place }) => {
      const violations: Violation[] = []
      if (plainText([node]) === '')
        violations.push(violationAt(RULE, place, 'The link has no words in its brackets.'))
      const fault = faultOf(url, headingsByFile.get(document.file))
      if (fault !== undefined) violations.push(violationAt(RULE, place, fault))
      return violations
    }),
  )
}

function faultOf(url: string, headingIds: ReadonlySet<string> | undefined): string | undefined {
  if (factIdOf(url) !== undefined) return undefined
  if (url.startsWith('#')) {
    const isThere = headingIds?.has(url.slice(1)) ?? false
    return isThere ? undefined : `No heading of this file has the id "${url.slice(1)}".`
  }
  if (URL.canParse(url) && new URL(url).protocol === 'https:') return undefined
  const known = 'a fact (fact:kms-039), a heading of this lesson (#rotation) or a page (https://…)'
  return `The link leads to "${url}"; link to ${known}, or put the text into \`backticks\` if it is no link.`
}
