import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredAnswer, AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { ItemMetadata, ItemType } from '../item.ts'
import type { Placed } from '../yaml/placed.ts'

const RULE = 'answers-fit-their-type'

const FORMS = {
  single: 'choices',
  multiple: 'choices',
  ordering: 'ordering',
  matching: 'matching',
  numeric: 'numeric',
} as const satisfies Record<ItemType, AuthoredAnswer['form']>

const HOW_TO_WRITE = {
  choices: 'a task list, "- [ ] (id) …"',
  ordering: 'a numbered list, "1. (id) …"',
  matching: 'a table prompt | match | why',
  numeric: 'a paragraph "= 7..30" and two quotes',
} as const satisfies Record<AuthoredAnswer['form'], string>

const FEWEST_STEPS = 3
const FEWEST_PROMPTS = 2
/** A response names at most so many. */
const MOST_OPTIONS = 12

/** The answer block has the form its type asks for, and enough in it; exam items are of the exam's own two types. */
export function answersFitTheirType(course: AuthoredCourse): Violation[] {
  return listCourseItems(course).flatMap(({ metadata, texts }) => {
    if (metadata === undefined) return []
    return [
      ...checkMetadata(metadata),
      ...Object.values(texts).flatMap((text) => checkAnswer(text, metadata.value.type)),
    ]
  })
}

function checkMetadata(metadata: Placed<ItemMetadata>): Violation[] {
  const { id, type, pool, unit } = metadata.value
  const violations: Violation[] = []
  if (pool === 'exam' && type !== 'single' && type !== 'multiple') {
    const message = `Exam items are single or multiple; "${id}" is ${type}: set pool: practice.`
    violations.push(violationAt(RULE, metadata.placeOf(['pool']), message))
  }
  if (unit !== undefined && type !== 'numeric') {
    violations.push(
      violationAt(RULE, metadata.placeOf(['unit']), 'Only a numeric item has a unit: remove it.'),
    )
  }
  return violations
}

function checkAnswer({ id, answer }: AuthoredItemText, type: ItemType): Violation[] {
  const form = FORMS[type]
  if (answer.form !== form) {
    return [
      violationAt(RULE, answer.place, `"${id}" is ${type}: write its answers as ${HOW_TO_WRITE[form]}.`),
    ]
  }
  const fault = faultOfSize(answer)
  return fault === undefined ? [] : [violationAt(RULE, answer.place, `"${id}" ${fault}.`)]
}

function faultOfSize(answer: AuthoredAnswer): string | undefined {
  if (answer.form === 'numeric') return undefined
  const count = answer.form === 'matching' ? answer.rows.length : answer.options.length
  if (count > MOST_OPTIONS) return `has ${count} answers: leave at most ${MOST_OPTIONS}`
  if (answer.form === 'ordering' && count < FEWEST_STEPS)
    return `has ${count} steps: put ${FEWEST_STEPS} or more in order`
  if (answer.form !== 'matching') return undefined
  const prompts = answer.rows.filter((row) => row.prompt !== undefined).length
  return prompts < FEWEST_PROMPTS
    ? `has ${prompts} prompts to match: give ${FEWEST_PROMPTS} or more`
    : undefined
}
