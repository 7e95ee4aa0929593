import type { Element, ElementContent, RootContent } from 'hast'
import type { Lesson, LessonBlock, LessonSection } from './lesson.ts'
import type { RichText } from './rich-text.ts'

/** Id of the section that closes a lesson with all of it at a glance. */
const SUMMARY_SECTION_ID = 'summary'

/** A lesson reduced to what one looks at on the last day. */
export interface LessonSummary {
  /** What the closing section says; nothing where the lesson has none. */
  readonly atAGlance: readonly RichText[]
  /** What gives a question away, by section. */
  readonly signals: readonly { readonly sectionId: string; readonly content: readonly ElementContent[] }[]
  /** Facts of the exam boxes, each once. */
  readonly examFactIds: readonly string[]
  readonly pairIds: readonly string[]
}

/** Takes from a lesson what belongs on its one page. Nothing is rewritten: the author's own words stand. */
export function summariseLesson(lesson: Lesson): LessonSummary {
  const blocks = lesson.sections.flatMap((section) => section.blocks)
  const closing = lesson.sections.find(({ id }) => id === SUMMARY_SECTION_ID)
  return {
    atAGlance: (closing?.blocks ?? []).flatMap((block) => (block.kind === 'prose' ? [block.content] : [])),
    signals: lesson.sections.filter(({ id }) => id !== SUMMARY_SECTION_ID).flatMap(signalsOf),
    examFactIds: unique(blocks.flatMap((block) => (block.kind === 'exam' ? block.factIds : []))),
    pairIds: unique(blocks.flatMap((block) => (block.kind === 'compare' ? [block.pairId] : []))),
  }
}

/** A quotation that opens in bold: how questions announce what they ask for. Its bold opening is the heading's work. */
function signalsOf({ id, blocks }: LessonSection): LessonSummary['signals'] {
  return blocks.flatMap(quotationsOf).flatMap((quotation) => {
    const [first, ...rest] = quotation.children.filter(isElement)
    const [opening, ...words] = first?.children ?? []
    if (first === undefined || opening === undefined || !isElement(opening)) return []
    if (opening.tagName !== 'strong') return []
    return [{ sectionId: id, content: [{ ...first, children: words }, ...rest] }]
  })
}

function quotationsOf(block: LessonBlock): Element[] {
  if (block.kind !== 'prose') return []
  return block.content.children.filter(isElement).filter(({ tagName }) => tagName === 'blockquote')
}

function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === 'element'
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
