import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import type { AuthoredDocument } from '../authored/authored-text.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { DIRECTIVE_NAMES } from '../parse/read-directive.ts'

/** A line that was meant to be a directive and is read as a sentence. `::1` and `::ffff:10.0.0.1` are addresses. */
const MEANT_AS_DIRECTIVE = new RegExp(`^\\s*(?::{3,}|::\\s*(?:${DIRECTIVE_NAMES.join('|')})\\b)`)

/** Colons at the beginning of a line that open or close nothing would be shown to learners. */
export function directivesAreWellFormed(course: AuthoredCourse): Violation[] {
  return listDocuments(course).flatMap((document) =>
    document.nodes.flatMap((node) =>
      node.type === 'paragraph' && node.position !== undefined && !node.data?.directiveLabel
        ? strayLines(document, node.position.start.line, node.position.end.line)
        : [],
    ),
  )
}

function strayLines(document: AuthoredDocument, first: number, last: number): Violation[] {
  return document.lines.slice(first - 1, last).flatMap((line, index) => {
    if (!MEANT_AS_DIRECTIVE.test(line)) return []
    const message =
      'This line is read as a sentence. A directive stands alone on its line as in ::diagram{#id} or :::exam; ":::" closes one that is open, and one that holds another has four colons.'
    const place = { file: document.file, line: first + index, column: 1 }
    return [violationAt('directives-are-well-formed', place, message)]
  })
}
