import type { z } from 'zod'
import type { Diagram } from '#domain/diagram/diagram.ts'
import { diagramSourceSchema } from '#domain/diagram/diagram-source.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import type { Language } from '#domain/shared/language.ts'
import type { AuthoredExplanation } from '../authored/authored-lab.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import type { AuthoredLesson } from '../authored/authored-lesson.ts'
import type { AuthoredDocument } from '../authored/authored-text.ts'
import { normaliseText } from '../authored/content-file.ts'
import type { ContentFile } from '../authored/content-file.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { examGuideSchema } from '../exam-guide.ts'
import type { ExamGuide } from '../exam-guide.ts'
import { factSchema } from '../fact.ts'
import type { Fact } from '../fact.ts'
import { labSourceSchema, scenarioSourceSchema } from '../lab/lab-source.ts'
import type { LabSource, ScenarioSource } from '../lab/lab-source.ts'
import { pairSchema } from '../pair.ts'
import type { Pair } from '../pair.ts'
import { runSheetSchema } from '../run-sheet.ts'
import type { RunSheet } from '../run-sheet.ts'
import { termSchema } from '../term.ts'
import type { Term } from '../term.ts'
import { topicSchema } from '../topic.ts'
import type { Topic } from '../topic.ts'
import { checkYaml, checkYamlList } from '../yaml/check-yaml.ts'
import type { CheckedList } from '../yaml/check-yaml.ts'
import type { Placed } from '../yaml/placed.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readContentPath } from './content-path.ts'
import type { ContentPath } from './content-path.ts'
import { parseExplanations } from './parse-explanations.ts'
import { parseItems } from './parse-items.ts'
import { parseLesson } from './parse-lesson.ts'

/** One file read by itself: what it says, as far as it can be read, and what is wrong with it. */
export type ParsedFile = { readonly path: string; readonly violations: readonly Violation[] } & (
  | { readonly kind: 'unknown' }
  | { readonly kind: 'glossary'; readonly list: CheckedList<Term> }
  | { readonly kind: 'pairs'; readonly list: CheckedList<Pair> }
  | { readonly kind: 'exam-guide'; readonly examGuide?: Placed<ExamGuide> }
  | { readonly kind: 'topic'; readonly topicId: string; readonly topic?: Placed<Topic> }
  | { readonly kind: 'facts'; readonly topicId: string; readonly list: CheckedList<Fact> }
  | { readonly kind: 'class'; readonly topicId: string; readonly list: CheckedList<RunSheet> }
  | ParsedDiagram
  | ParsedLabFile
  | {
      readonly kind: 'lesson'
      readonly topicId: string
      readonly language: Language
      readonly lesson: AuthoredLesson
    }
  | {
      readonly kind: 'items'
      readonly topicId: string
      readonly language: Language
      readonly items: readonly AuthoredItemText[]
      readonly brokenIds: readonly string[]
      readonly document: AuthoredDocument
    }
)

/** A diagram file; its layouts are added by whoever can lay out. */
export interface ParsedDiagram {
  readonly kind: 'diagram'
  readonly topicId: string
  readonly diagramId: string
  readonly source?: Placed<DiagramSource>
  readonly layouts?: Diagram['layouts']
}

/** A file of a lab. */
export type ParsedLabFile =
  | { readonly kind: 'lab'; readonly labId: string; readonly source?: Placed<LabSource> }
  | {
      readonly kind: 'scenario'
      readonly labId: string
      readonly scenarioId: string
      readonly source?: Placed<ScenarioSource>
    }
  | {
      readonly kind: 'explanations'
      readonly labId: string
      readonly language: Language
      readonly explanations: readonly AuthoredExplanation[]
      readonly document: AuthoredDocument
    }

/** Reads one content file. Any text gives a result; nothing throws. */
export function parseFile(file: ContentFile): ParsedFile {
  const path = readContentPath(file.path)
  if (path === undefined) return unknownFile(file)
  if ('labId' in path) return parseLabFile(file, path)
  switch (path.kind) {
    case 'glossary':
      return { path: file.path, kind: 'glossary', ...readList(file, termSchema) }
    case 'pairs':
      return { path: file.path, kind: 'pairs', ...readList(file, pairSchema) }
    case 'facts':
      return { path: file.path, kind: 'facts', topicId: path.topicId, ...readList(file, factSchema) }
    case 'class':
      return { path: file.path, kind: 'class', topicId: path.topicId, ...readList(file, runSheetSchema) }
    case 'exam-guide': {
      const { value: examGuide, violations } = readValue(file, examGuideSchema)
      return { path: file.path, kind: 'exam-guide', examGuide, violations }
    }
    case 'topic': {
      const { value: topic, violations } = readValue(file, topicSchema)
      return { path: file.path, kind: 'topic', topicId: path.topicId, topic, violations }
    }
    case 'diagram': {
      const { value: source, violations } = readValue(file, diagramSourceSchema)
      return { path: file.path, ...path, source, violations }
    }
    case 'lesson':
    case 'items':
      return parseMarkdownFile(file, path)
  }
}

function parseLabFile(file: ContentFile, path: Extract<ContentPath, { readonly labId: string }>): ParsedFile {
  if (path.kind === 'explanations') {
    return { path: file.path, ...path, ...parseExplanations(file, path.language) }
  }
  if (path.kind === 'lab') {
    const { value: source, violations } = readValue(file, labSourceSchema)
    return { path: file.path, ...path, source, violations }
  }
  const { value: source, violations } = readValue(file, scenarioSourceSchema)
  return { path: file.path, ...path, source, violations }
}

function parseMarkdownFile(
  file: ContentFile,
  { kind, topicId, language }: Extract<ContentPath, { readonly kind: 'lesson' | 'items' }>,
): ParsedFile {
  if (kind === 'lesson') return { path: file.path, kind, topicId, language, ...parseLesson(file, language) }
  return { path: file.path, kind, topicId, language, ...parseItems(file, language) }
}

function unknownFile(file: ContentFile): ParsedFile {
  const place = { file: file.path, line: 1, column: 1 }
  const message =
    'No file of this name is read here. A topic has topic.yaml, facts.yaml, class.yaml, lesson.ko.md, lesson.en.md, items.ko.md, items.en.md and diagrams/<id>.yaml; a lab has lab.yaml, explain.ko.md, explain.en.md and scenarios/<id>.yaml; content/ itself has glossary.yaml, pairs.yaml and exam.yaml.'
  return { path: file.path, kind: 'unknown', violations: [violationAt('unknown-file', place, message)] }
}

function readList<Value>(
  file: ContentFile,
  schema: z.ZodType<Value>,
): { readonly list: CheckedList<Value>; readonly violations: readonly Violation[] } {
  const yaml = readYaml({ file: file.path, text: normaliseText(file.text), firstLine: 1 })
  if (!yaml.ok) {
    const brokenIds = [...file.text.matchAll(/^\s*-\s+id:\s*(\S+)/gm)].map(([, id = '']) => id)
    return { list: { entries: [], brokenIds, violations: [] }, violations: yaml.failure }
  }
  const list = checkYamlList(schema, yaml.value)
  return { list, violations: list.violations }
}

function readValue<Value>(
  file: ContentFile,
  schema: z.ZodType<Value>,
): { readonly value?: Placed<Value>; readonly violations: readonly Violation[] } {
  const yaml = readYaml({ file: file.path, text: normaliseText(file.text), firstLine: 1 })
  const checked = yaml.ok ? checkYaml(schema, yaml.value) : yaml
  return checked.ok ? { value: checked.value, violations: [] } : { violations: checked.failure }
}
