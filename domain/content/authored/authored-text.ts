import type { Nodes, RootContent } from 'mdast'
import type { Language } from '#domain/shared/language.ts'
import type { Place } from './place.ts'

/** Markdown blocks as an author wrote them. */
export interface AuthoredText {
  readonly nodes: readonly RootContent[]
  readonly place: Place
}

/** A whole Markdown file, for rules that hold everywhere. */
export interface AuthoredDocument {
  readonly file: string
  readonly language: Language
  readonly kind: 'lesson' | 'items' | 'explanations'
  /** Every node of the file in reading order, those inside others too. */
  readonly nodes: readonly Nodes[]
  /** Lines of the normalised text, in which places count. */
  readonly lines: readonly string[]
}
