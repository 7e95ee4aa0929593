import type { ReactNode } from 'react'
import type { Fact } from '#domain/content/fact.ts'
import type { LessonBlock } from '#domain/content/lesson.ts'
import type { Pair } from '#domain/content/pair.ts'
import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LinkContext } from './lesson-text.tsx'

/** What a lesson refers to by id. An id that is missing here is drawn as plain text. */
export interface LessonReferences {
  readonly facts: ReadonlyMap<string, Fact>
  readonly terms: ReadonlyMap<string, Term>
  readonly pairs: ReadonlyMap<string, Pair>
}

/** The block of one kind, or of several. */
export type BlockOf<Kind extends LessonBlock['kind']> = Extract<LessonBlock, { kind: Kind }>

/** Blocks that belong to other features: the page joins them. A kind without a slot is left out. */
export interface LessonSlots {
  readonly check?: (block: BlockOf<'check'>) => ReactNode
  readonly diagram?: (block: BlockOf<'diagram'>) => ReactNode
  readonly lab?: (block: BlockOf<'lab'>) => ReactNode
}

/** What every part of one lesson needs to draw itself. */
export interface LessonContext {
  readonly language: Language
  readonly references: LessonReferences
  readonly slots: LessonSlots
  readonly links: LinkContext
}
