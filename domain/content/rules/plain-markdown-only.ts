import type { Nodes } from 'mdast'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { placeIn } from './links.ts'

/** Markdown that would lose its other half when a file is cut into blocks. */
const REFUSED: Partial<Record<Nodes['type'], string>> = {
  footnoteDefinition: 'Footnotes are not published: say it in the sentence, or link a fact.',
  footnoteReference: 'Footnotes are not published: say it in the sentence, or link a fact.',
  definition: 'Write the address into the link itself: [words](https://…).',
  linkReference: 'Write the address into the link itself: [words](https://…).',
  imageReference: 'Write the address into the image itself: ![words](/…).',
}

/** Footnotes and addresses kept apart from their links are refused; in items and in explanations of labs directives are too. */
export function plainMarkdownOnly(course: AuthoredCourse): Violation[] {
  return listDocuments(course).flatMap((document) =>
    document.nodes.flatMap((node) => {
      const message =
        document.kind !== 'lesson' && /Directive$/.test(node.type)
          ? 'Only lessons have directives. What shows why an option is wrong goes into a "show:" line under it.'
          : REFUSED[node.type]
      return message === undefined
        ? []
        : [violationAt('plain-markdown-only', placeIn(document, node), message)]
    }),
  )
}
