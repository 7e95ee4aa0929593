import { contentIdSchema } from '#domain/shared/content-id.ts'
import { isLanguage } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'

/** What a file below `content/` holds, told by its path. */
export type ContentPath =
  | { readonly kind: 'glossary' | 'pairs' | 'exam-guide' }
  | { readonly kind: 'topic' | 'facts' | 'class'; readonly topicId: string }
  | { readonly kind: 'lesson' | 'items'; readonly topicId: string; readonly language: Language }
  | { readonly kind: 'diagram'; readonly topicId: string; readonly diagramId: string }
  | { readonly kind: 'lab'; readonly labId: string }
  | { readonly kind: 'scenario'; readonly labId: string; readonly scenarioId: string }
  | { readonly kind: 'explanations'; readonly labId: string; readonly language: Language }

const COURSE_FILES: Readonly<Record<string, 'glossary' | 'pairs' | 'exam-guide'>> = {
  'glossary.yaml': 'glossary',
  'pairs.yaml': 'pairs',
  'exam.yaml': 'exam-guide',
}

const TOPIC_FILE = /^topics\/([^/]+)\/(.+)$/
const YAML_FILE = /^(topic|facts|class)\.yaml$/
const DIAGRAM_FILE = /^diagrams\/([^/]+)\.yaml$/
const LAB_FILE = /^labs\/([^/]+)\/(.+)$/
const SCENARIO_FILE = /^scenarios\/([^/]+)\.yaml$/
const EXPLANATIONS_FILE = /^explain\.([a-z]+)\.md$/
const MARKDOWN_FILE = /^(lesson|items)\.([a-z]+)\.md$/

/** Reads a path such as `content/topics/kms/lesson.ko.md`; nothing if no file of that name belongs there. */
export function readContentPath(path: string): ContentPath | undefined {
  const inner = path.replace(/^content\//, '')
  const courseFile = Object.hasOwn(COURSE_FILES, inner) ? COURSE_FILES[inner] : undefined
  if (courseFile !== undefined) return { kind: courseFile }
  const [, labId = '', labFile = ''] = LAB_FILE.exec(inner) ?? []
  if (contentIdSchema.safeParse(labId).success) return readLabFileName(labId, labFile)
  const [, topicId = '', name = ''] = TOPIC_FILE.exec(inner) ?? []
  return contentIdSchema.safeParse(topicId).success ? readTopicFileName(topicId, name) : undefined
}

function readTopicFileName(topicId: string, name: string): ContentPath | undefined {
  const yaml = YAML_FILE.exec(name)?.[1]
  if (yaml === 'topic' || yaml === 'facts' || yaml === 'class') return { kind: yaml, topicId }
  const diagramId = contentIdSchema.safeParse(DIAGRAM_FILE.exec(name)?.[1])
  if (diagramId.success) return { kind: 'diagram', topicId, diagramId: diagramId.data }
  return readMarkdownFileName(topicId, name)
}

function readLabFileName(labId: string, name: string): ContentPath | undefined {
  if (name === 'lab.yaml') return { kind: 'lab', labId }
  const scenarioId = contentIdSchema.safeParse(SCENARIO_FILE.exec(name)?.[1])
  if (scenarioId.success) return { kind: 'scenario', labId, scenarioId: scenarioId.data }
  const language = EXPLANATIONS_FILE.exec(name)?.[1] ?? ''
  return isLanguage(language) ? { kind: 'explanations', labId, language } : undefined
}

function readMarkdownFileName(topicId: string, name: string): ContentPath | undefined {
  const [, markdown, language = ''] = MARKDOWN_FILE.exec(name) ?? []
  if (markdown !== 'lesson' && markdown !== 'items') return undefined
  return isLanguage(language) ? { kind: markdown, topicId, language } : undefined
}
