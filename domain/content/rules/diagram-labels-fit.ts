import {
  BADGE_TEXT,
  GROUP_LABEL,
  NODE_DETAIL,
  NODE_LABEL,
  SLOT_TEXT,
} from '#domain/diagram/drawing-metrics.ts'
import type { TextSize } from '#domain/diagram/drawing-metrics.ts'
import { breakLines } from '#domain/diagram/text/break-lines.ts'
import { textWidth } from '#domain/diagram/text/text-width.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'
import type { ReadableDiagram } from './diagram-views.ts'

/** Lines after which a text is no label any more. */
const MOST_LINES = 2

/** A text in a picture stays a label: two lines at most, and no word wider than its place. */
export function diagramLabelsFit(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course)
    .flatMap(listTexts)
    .flatMap((written) =>
      LANGUAGES.flatMap((language) => {
        const text = written.text[language]
        const fault = faultOf(text, written)
        return fault === undefined
          ? []
          : [violationAt('diagram-labels-fit', written.placeOf(language), `"${text}" ${fault}`)]
      }),
    )
}

interface WrittenText {
  readonly text: LocalizedText
  readonly size: TextSize
  readonly mostLines: number
  readonly placeOf: (language: string) => Place
}

function faultOf(text: string, { size, mostLines }: WrittenText): string | undefined {
  const lines = breakLines(text, size)
  const widest = Math.ceil(Math.max(...lines.map((line) => textWidth(line, size))))
  const limit = `${size.maxWidth} pixels`
  if (lines.length > mostLines) {
    return `takes ${lines.length} lines of ${limit}, ${mostLines} at most: say it in fewer words.`
  }
  if (widest <= size.maxWidth) return undefined
  return `has a piece of ${widest} pixels that cannot be broken, and its place has ${limit}: shorten it, or let it break at a space or hyphen.`
}

function listTexts(diagram: ReadableDiagram): WrittenText[] {
  const { groups, nodes, edges } = diagram.source.value
  const write = writer(diagram)
  return [
    ...Object.entries(groups).map(([id, { label }]) => write(label, GROUP_LABEL, ['groups', id, 'label'], 1)),
    ...Object.entries(nodes).flatMap(([id, { label, detail }]) => [
      write(label, NODE_LABEL, ['nodes', id, 'label']),
      ...(detail === undefined ? [] : [write(detail, NODE_DETAIL, ['nodes', id, 'detail'])]),
    ]),
    ...Object.entries(edges).flatMap(([id, { label }]) =>
      label === undefined ? [] : [write(label, SLOT_TEXT, ['edges', id, 'label'])],
    ),
    ...listStepTexts(diagram),
  ]
}

function listStepTexts(diagram: ReadableDiagram): WrittenText[] {
  const write = writer(diagram)
  return diagram.source.value.steps.flatMap((step, stepIndex) =>
    step.do.flatMap((action, actionIndex) => {
      const path = ['steps', stepIndex, 'do', actionIndex]
      if ('send' in action) return [write(action.label, SLOT_TEXT, [...path, 'label'])]
      if ('deny' in action) return [write(action.why, SLOT_TEXT, [...path, 'why'])]
      return 'badge' in action ? [write(action.text, BADGE_TEXT, [...path, 'text'])] : []
    }),
  )
}

type Write = (
  text: LocalizedText,
  size: TextSize,
  path: readonly (string | number)[],
  mostLines?: number,
) => WrittenText

function writer({ source }: ReadableDiagram): Write {
  return (text, size, path, mostLines = MOST_LINES) => ({
    text,
    size,
    mostLines,
    placeOf: (language) => source.placeOf([...path, language]),
  })
}
