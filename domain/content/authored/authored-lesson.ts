import type { Language } from '#domain/shared/language.ts'
import type { AuthoredDocument, AuthoredText } from './authored-text.ts'
import type { Place } from './place.ts'

/** A block of a lesson before anything it names has been looked up. */
export type AuthoredBlock = {
  readonly place: Place
  /** The block stands under a heading, or in a lesson, that is not published yet. */
  readonly isDraft: boolean
} & (
  | { readonly kind: 'prose'; readonly content: AuthoredText }
  | { readonly kind: 'check'; readonly itemIds: readonly string[] }
  | { readonly kind: 'exam'; readonly content: AuthoredText }
  | { readonly kind: 'compare'; readonly pairId: string }
  /** The title is what stands in brackets, else the bold beginning of the first paragraph. */
  | { readonly kind: 'deep'; readonly title?: string; readonly blocks: readonly AuthoredBlock[] }
  | { readonly kind: 'diagram'; readonly diagramId: string; readonly stepId?: string }
  | { readonly kind: 'lab'; readonly labId: string; readonly scenarioId?: string }
)

/** A heading that carries an id; sections are those of level 2. */
export interface AuthoredHeading {
  readonly id: string
  readonly level: number
  readonly isDraft: boolean
  readonly place: Place
}

export interface AuthoredSection {
  readonly id: string
  readonly title: string
  readonly isDraft: boolean
  readonly place: Place
  readonly blocks: readonly AuthoredBlock[]
}

/** One language's lesson file. */
export interface AuthoredLesson {
  readonly language: Language
  readonly title: string
  readonly isDraft: boolean
  /** Top of the file. */
  readonly place: Place
  readonly document: AuthoredDocument
  readonly introduction: readonly AuthoredBlock[]
  readonly sections: readonly AuthoredSection[]
  /** In reading order. */
  readonly headings: readonly AuthoredHeading[]
}

/** All blocks of a lesson in reading order; what is inside a folded block follows it. */
export function listBlocks(lesson: AuthoredLesson): AuthoredBlock[] {
  return [...lesson.introduction, ...lesson.sections.flatMap((section) => section.blocks)].flatMap(unfold)
}

function unfold(block: AuthoredBlock): AuthoredBlock[] {
  return block.kind === 'deep' ? [block, ...block.blocks.flatMap(unfold)] : [block]
}
