import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseDiagrams, listCourseLessons } from '../authored/authored-course.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { Placed } from '../yaml/placed.ts'
import { listParts, listReadableDiagrams, listSteps } from './diagram-views.ts'
import { scenesOf } from './scenes.ts'
import type { Reference } from './unknown-id.ts'

/**
 * An id names one thing: within its kind in the whole course, a heading within its file, a scene within its class, an
 * option within its item, a step within its diagram, and so does each of a diagram's groups, nodes and edges.
 */
export function idsAreUnique(course: AuthoredCourse): Violation[] {
  const itemTexts = course.topics.flatMap((topic) => topic.itemTexts)
  const runSheets = course.topics.flatMap((topic) => topic.runSheets)
  return [
    ...repeated('fact', course.topics.flatMap((topic) => topic.facts).map(ownId)),
    ...repeated('term', course.terms.map(ownId)),
    ...repeated('pair', course.pairs.map(ownId)),
    ...repeated('task statement', taskStatements(course)),
    ...repeated('item', itemTexts.filter(isEnglish)),
    ...repeated(
      'item',
      itemTexts.filter((text) => !isEnglish(text)),
    ),
    ...repeated('run sheet', runSheets.map(ownId)),
    ...repeated('diagram', listCourseDiagrams(course)),
    ...listReadableDiagrams(course).flatMap((diagram) => [
      ...repeated('step', listSteps(diagram)),
      ...repeated('part', listParts(diagram)),
    ]),
    ...runSheets.flatMap((sheet) => repeated('scene', scenesOf(sheet).map(ownId))),
    ...listCourseLessons(course).flatMap((lesson) => repeated('heading', lesson.headings)),
    ...itemTexts.flatMap((text) => repeated('option', optionsOf(text))),
  ]
}

function ownId(entry: Placed<{ readonly id: string }>): Reference {
  return { id: entry.value.id, place: entry.placeOf(['id']) }
}

function taskStatements({ examGuide }: AuthoredCourse): Reference[] {
  const statements = examGuide?.value.taskStatements ?? []
  return statements.map(({ id }, index) => ({ id, place: placeOfStatement(examGuide, index) }))
}

function placeOfStatement(examGuide: AuthoredCourse['examGuide'], index: number): Place {
  return (
    examGuide?.placeOf(['taskStatements', index, 'id']) ?? { file: 'content/exam.yaml', line: 1, column: 1 }
  )
}

function isEnglish(text: AuthoredItemText): boolean {
  return text.language === 'en'
}

function optionsOf({ answer }: AuthoredItemText): readonly Reference[] {
  if (answer.form === 'numeric') return []
  return answer.form === 'matching' ? answer.rows : answer.options
}

function repeated(what: string, references: readonly Reference[]): Violation[] {
  const first = new Map<string, Place>()
  return references.flatMap(({ id, place }) => {
    const known = first.get(id)
    if (known === undefined) {
      first.set(id, place)
      return []
    }
    const where = known.file === place.file ? `line ${known.line}` : `${known.file}:${known.line}`
    return [
      violationAt('ids-are-unique', place, `The ${what} id "${id}" is taken (${where}): choose another.`),
    ]
  })
}
