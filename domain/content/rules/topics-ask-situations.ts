import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import { isPublishedItem } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { ItemMetadata } from '../item.ts'

/** Fewer questions say nothing of shares. */
const FEWEST_ITEMS = 12

/** What a topic with questions for mock exams owes its learners. */
const SHARES = [
  {
    least: 2 / 3,
    holds: isSituation,
    mend: 'give more questions a situation and "level: apply" or "analyse"',
  },
  {
    least: 1 / 4,
    holds: hasVariants,
    mend: 'give more questions "vars", so that they are not known by heart',
  },
] as const

/** An exam asks for decisions in a situation: a topic that prepares for it does so, and in numbers that change. */
export function topicsAskSituations(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(checkTopic)
}

function checkTopic({ topic, items }: AuthoredTopic): Violation[] {
  const published = items
    .filter(isPublishedItem)
    .flatMap(({ metadata }) => (metadata === undefined ? [] : [metadata.value]))
  const isForExams = published.some(({ pool }) => pool === 'exam')
  if (topic === undefined || published.length < FEWEST_ITEMS || !isForExams) return []
  return SHARES.flatMap(({ least, holds, mend }) => {
    const count = published.filter(holds).length
    const owed = Math.ceil(published.length * least)
    if (count >= owed) return []
    const message = `${count} of ${published.length} items of "${topic.value.id}" where ${owed} are owed: ${mend}.`
    return [violationAt('topics-ask-situations', topic.placeOf(['id']), message)]
  })
}

function isSituation({ level }: ItemMetadata): boolean {
  return level === 'apply' || level === 'analyse'
}

function hasVariants({ vars }: ItemMetadata): boolean {
  return Object.keys(vars).length > 0
}
