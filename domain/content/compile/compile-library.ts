import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { ExamGuide } from '../exam-guide.ts'
import type { ContentLibrary, TopicContent } from '../library.ts'
import type { Term } from '../term.ts'
import type { Fingerprint } from './compile-item.ts'
import { compileLab } from './compile-lab.ts'
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

/** Of a course without topics: each of them names statements, which a rule looks up. */
const NO_EXAM_GUIDE: ExamGuide = {
  code: 'SAA-C03',
  source: 'https://docs.aws.amazon.com/aws-certification/',
  checked: '2026-11-23',
  domains: [],
  taskStatements: [],
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
    labs: course.labs.flatMap((lab) => compileLab(lab) ?? []),
    examGuide: course.examGuide?.value ?? NO_EXAM_GUIDE,
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
