import { contentIdSchema } from '#domain/shared/content-id.ts'
import { isLanguage } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'

/** What a file below `content/` holds, told by its path. */
export type ContentPath =
  | { readonly kind: 'glossary' | 'pairs' | 'exam-guide' }
  | { readonly kind: 'topic' | 'facts'; readonly topicId: string }
  | { readonly kind: 'lesson' | 'items'; readonly topicId: string; readonly language: Language }

const COURSE_FILES: Readonly<Record<string, 'glossary' | 'pairs' | 'exam-guide'>> = {
  'glossary.yaml': 'glossary',
  'pairs.yaml': 'pairs',
  'exam.yaml': 'exam-guide',
}

const TOPIC_FILE = /^topics\/([^/]+)\/(topic|facts|lesson|items)(?:\.([a-z]+))?\.(yaml|md)$/

/** Reads a path such as `content/topics/kms/lesson.ko.md`; nothing if no file of that name belongs there. */
export function readContentPath(path: string): ContentPath | undefined {
  const inner = path.replace(/^content\//, '')
  const courseFile = Object.hasOwn(COURSE_FILES, inner) ? COURSE_FILES[inner] : undefined
  if (courseFile !== undefined) return { kind: courseFile }
  const [, topicId = '', name, language, extension] = TOPIC_FILE.exec(inner) ?? []
  if (!contentIdSchema.safeParse(topicId).success) return undefined
  if (name === 'topic' || name === 'facts') {
    return language === undefined && extension === 'yaml' ? { kind: name, topicId } : undefined
  }
  if ((name !== 'lesson' && name !== 'items') || extension !== 'md') return undefined
  return language !== undefined && isLanguage(language) ? { kind: name, topicId, language } : undefined
}
