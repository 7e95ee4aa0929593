import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { ContentLibrary, TopicContent } from '../library.ts'
import type { Term } from '../term.ts'
import type { Fingerprint } from './compile-item.ts'
import { compileTopic } from './compile-topic.ts'
import type { TermMarker } from './mark-terms.ts'
import { createTermMatcher } from './term-matcher.ts'

/** Makes a topic of the library; a caller that remembers unchanged topics wraps it. */
export type CompileTopic = typeof compileTopic

export interface LibraryOptions {
  readonly fingerprint: Fingerprint
  readonly includeDrafts: boolean
  readonly compileTopic?: CompileTopic
}

/** Turns a course in which no rule found an error into the library that pages read. */
export function compileLibrary(course: AuthoredCourse, options: LibraryOptions): ContentLibrary {
  const terms = course.terms.map(({ value }) => value)
  const compile = options.compileTopic ?? compileTopic
  const markers = createMarkers(terms)
  return {
    topics: course.topics
      .map((topic) => compile(topic, { ...options, markers }))
      .filter((topic): topic is TopicContent => topic !== undefined),
    terms,
    pairs: course.pairs.map(({ value }) => value),
    examGuide: course.examGuide?.value ?? { code: 'SAA-C03', taskStatements: [] },
  }
}

function createMarkers(terms: readonly Term[]): Readonly<Record<Language, TermMarker>> {
  const secrecyById = new Map(terms.map(({ id, secrecy }) => [id, secrecy]))
  const createMarker = (language: Language): TermMarker => ({
    match: createTermMatcher(terms, language),
    secrecyById,
  })
  return { ko: createMarker('ko'), en: createMarker('en') }
}
