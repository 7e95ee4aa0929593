import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredBlock, AuthoredLesson, AuthoredSection } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** A section asks, shows and compares the same things in the same order in both languages. */
export function sameLessonBlocks(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(({ lessons: { ko, en } }) => {
    if (ko === undefined || en === undefined) return []
    return publishedSections(ko).flatMap((section) => {
      const other = publishedSections(en).find(({ id }) => id === section.id)
      return other === undefined ? [] : compareSections(section, other)
    })
  })
}

function publishedSections(lesson: AuthoredLesson): AuthoredSection[] {
  return lesson.sections.filter((section) => !section.isDraft)
}

function compareSections(korean: AuthoredSection, english: AuthoredSection): Violation[] {
  const [ours, theirs] = [korean.blocks.flatMap(describe), english.blocks.flatMap(describe)]
  const length = Math.max(ours.length, theirs.length)
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => ours[index]?.text !== theirs[index]?.text,
  )
  if (at === undefined) return []
  const message = `Section "${korean.id}" has ${ours[at]?.text ?? 'nothing more'} here where English has ${theirs[at]?.text ?? 'nothing more'}: give both the same blocks in one order.`
  return [violationAt('same-lesson-blocks', ours[at]?.block.place ?? korean.place, message)]
}

interface DescribedBlock {
  readonly text: string
  readonly block: AuthoredBlock
}

function describe(block: AuthoredBlock): DescribedBlock[] {
  if (block.isDraft) return []
  switch (block.kind) {
    case 'prose':
      return []
    case 'check':
      return [{ text: `check ${block.itemIds.join(' ')}`, block }]
    case 'compare':
      return [{ text: `compare ${block.pairId}`, block }]
    case 'diagram':
      return [{ text: `diagram ${block.diagramId} ${block.stepId ?? ''}`.trim(), block }]
    case 'lab':
      return [{ text: `lab ${block.labId} ${block.scenarioId ?? ''}`.trim(), block }]
    case 'exam':
      return [{ text: 'exam', block }]
    case 'deep':
      return [{ text: 'deep', block }, ...block.blocks.flatMap(describe)]
  }
}
