import type { Language } from '#domain/shared/language.ts'
import type { RichText } from './rich-text.ts'

/**
 * One block of a lesson, in reading order. Speaker notes are no block: they are stripped from what a learner can load.
 */
export type LessonBlock =
  | { readonly kind: 'prose'; readonly content: RichText }
  | { readonly kind: 'check'; readonly itemIds: readonly string[] }
  /** Exam answer beside AWS today, drawn from the facts linked inside. */
  | { readonly kind: 'exam'; readonly content: RichText; readonly factIds: readonly string[] }
  | { readonly kind: 'compare'; readonly pairId: string }
  /** For the curious; folded. */
  | { readonly kind: 'deep'; readonly title: string; readonly blocks: readonly LessonBlock[] }
  | { readonly kind: 'diagram'; readonly diagramId: string; readonly stepId?: string }
  | { readonly kind: 'lab'; readonly labId: string; readonly scenarioId?: string }

/** A part of a lesson under a second-level heading, equal in id and order in both languages. */
export interface LessonSection {
  readonly id: string
  readonly title: string
  /** Reading time, checks included, at least 1. */
  readonly minutes: number
  readonly blocks: readonly LessonBlock[]
  /** Facts linked in the section, in order of first mention. */
  readonly factIds: readonly string[]
  /** Glossary terms marked in the section, in order of first use. */
  readonly termIds: readonly string[]
  /** Items asked in the section's checks, in order. */
  readonly itemIds: readonly string[]
}

/** One language of a topic's lesson, parsed, checked and resolved. */
export interface Lesson {
  readonly topicId: string
  readonly language: Language
  readonly title: string
  /** What stands before the first section: the situation. */
  readonly introduction: readonly LessonBlock[]
  readonly sections: readonly LessonSection[]
}
