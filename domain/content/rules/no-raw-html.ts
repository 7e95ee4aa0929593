import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { placeIn } from './links.ts'

/** Content is Markdown: HTML would not be translated, checked or read aloud, and is dropped when published. */
export function noRawHtml(course: AuthoredCourse): Violation[] {
  const message =
    'HTML is not published. Write Markdown; put code into `backticks` and remarks into :::note or a YAML comment.'
  return listDocuments(course).flatMap((document) =>
    document.nodes
      .filter((node) => node.type === 'html')
      .map((node) => violationAt('no-raw-html', placeIn(document, node), message)),
  )
}
