import type { ElementContent, RootContent } from 'hast'
import type { Language } from '#domain/shared/language.ts'
import type { AuthoredBlock, AuthoredLesson, AuthoredSection } from '../authored/authored-lesson.ts'
import type { Lesson, LessonBlock, LessonSection } from '../lesson.ts'
import type { RichText } from '../rich-text.ts'
import { markTerms } from './mark-terms.ts'
import type { TermMarker } from './mark-terms.ts'
import { sectionMinutes } from './section-minutes.ts'
import { toRichText } from './to-rich-text.ts'

/** Title of a folded block whose author gave none. */
const DEEP_TITLE = { ko: '더 알고 싶다면', en: 'For the curious' } as const satisfies Record<Language, string>

export interface LessonOptions {
  readonly topicId: string
  readonly marker: TermMarker
  /** A preview shows drafts too. */
  readonly includeDrafts: boolean
}

/** Turns a checked lesson into what is published: drafts left out, terms marked, facts and items listed. */
export function compileLesson(lesson: AuthoredLesson, options: LessonOptions): Lesson {
  const isShown = (part: { readonly isDraft: boolean }): boolean => options.includeDrafts || !part.isDraft
  // Notes stand at the end of a section: the introduction has those of the first one.
  const seenAtFirst = new Set<string>()
  const context: BlockContext = {
    language: lesson.language,
    marker: options.marker,
    isShown,
    seen: seenAtFirst,
  }
  return {
    topicId: options.topicId,
    language: lesson.language,
    title: lesson.title,
    introduction: compileBlocks(lesson.introduction, context),
    sections: lesson.sections
      .filter(isShown)
      .map((section, index) =>
        compileSection(section, { ...context, seen: index === 0 ? seenAtFirst : new Set() }),
      ),
  }
}

interface BlockContext {
  readonly language: Language
  readonly marker: TermMarker
  readonly isShown: (block: AuthoredBlock) => boolean
  /** Terms marked in the section so far. */
  readonly seen: Set<string>
}

function compileSection(section: AuthoredSection, context: BlockContext): LessonSection {
  const blocks = compileBlocks(section.blocks, context)
  const itemIds = unfold(blocks).flatMap((block) => (block.kind === 'check' ? block.itemIds : []))
  return {
    id: section.id,
    title: section.title,
    minutes: sectionMinutes(section.blocks.filter(context.isShown), context.language),
    blocks,
    factIds: [...new Set(unfold(blocks).flatMap(factsOfBlock))],
    termIds: [...context.seen],
    itemIds,
  }
}

function compileBlocks(blocks: readonly AuthoredBlock[], context: BlockContext): LessonBlock[] {
  return blocks.filter(context.isShown).map((block) => compileBlock(block, context))
}

function compileBlock(block: AuthoredBlock, context: BlockContext): LessonBlock {
  switch (block.kind) {
    case 'prose':
      return { kind: 'prose', content: markedText(block.content.nodes, context) }
    case 'exam': {
      const content = markedText(block.content.nodes, context)
      return { kind: 'exam', content, factIds: [...new Set(factsIn(content.children))] }
    }
    case 'deep':
      return {
        kind: 'deep',
        title: block.title ?? DEEP_TITLE[context.language],
        blocks: compileBlocks(block.blocks, context),
      }
    case 'check':
      return { kind: 'check', itemIds: block.itemIds }
    case 'compare':
      return { kind: 'compare', pairId: block.pairId }
    case 'diagram':
      return { kind: 'diagram', diagramId: block.diagramId, stepId: block.stepId }
    case 'lab':
      return { kind: 'lab', labId: block.labId, scenarioId: block.scenarioId }
  }
}

function markedText(nodes: Parameters<typeof toRichText>[0], { marker, seen }: BlockContext): RichText {
  return markTerms(toRichText(nodes), marker, seen)
}

function unfold(blocks: readonly LessonBlock[]): LessonBlock[] {
  return blocks.flatMap((block) => (block.kind === 'deep' ? [block, ...unfold(block.blocks)] : [block]))
}

function factsOfBlock(block: LessonBlock): string[] {
  return block.kind === 'prose' || block.kind === 'exam' ? factsIn(block.content.children) : []
}

function factsIn(nodes: readonly (RootContent | ElementContent)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const { dataFact } = node.properties
    return [...(typeof dataFact === 'string' ? [dataFact] : []), ...factsIn(node.children)]
  })
}
