import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentLibrary, TopicContent } from '#domain/content/library.ts'

/**
 * Writes the library as JSON modules and a manifest that imports each of them on demand.
 *
 * A file is replaced only if its text differs, so that in development only pages which show what changed are rendered
 * anew; files of topics that are gone are removed. Every file is replaced in one step: no reader sees half of one.
 *
 * @param directory - usually `.generated/content`; nothing else may live there.
 * @returns paths, relative to the directory, that were written or removed.
 */
export async function writeLibrary(library: ContentLibrary, directory: string): Promise<string[]> {
  const files = new Map([...libraryFiles(library), ...manifestFiles(library)])
  const changed: string[] = []
  for (const [name, text] of files) {
    if (await replaceIfDifferent(path.join(directory, name), text)) changed.push(name)
  }
  for (const name of await listFiles(directory)) {
    if (files.has(name)) continue
    await rm(path.join(directory, name))
    changed.push(name)
  }
  return changed
}

function libraryFiles(library: ContentLibrary): [string, string][] {
  return [
    ['outlines.json', json(library.topics.map((topic) => topic.outline))],
    ['glossary.json', json(library.terms)],
    ['pairs.json', json(library.pairs)],
    ['exam-guide.json', json(library.examGuide)],
    ['lab-outlines.json', json(library.labs.map(({ outline }) => outline))],
    ...library.labs.map((lab): [string, string] => [labFile(lab.outline.id), json(lab)]),
    ...library.topics.flatMap(topicFiles),
    ...library.topics.flatMap(({ diagrams }) =>
      diagrams.map((diagram): [string, string] => [diagramFile(diagram.id), json(diagram)]),
    ),
  ]
}

function topicFiles(topic: TopicContent): [string, string][] {
  const folder = `topics/${topic.outline.id}`
  const lessons = Object.entries(topic.lessons).map(([language, lesson]): [string, string] => [
    `${folder}/lesson.${language}.json`,
    json(lesson),
  ])
  return [
    ...lessons,
    [`${folder}/facts.json`, json(topic.facts)],
    [`${folder}/practice-items.json`, json(topic.practiceItems)],
    [`${folder}/exam-items.json`, json(topic.examItems)],
  ]
}

function diagramFile(diagramId: string): string {
  return `diagrams/${diagramId}.json`
}

function labFile(labId: string): string {
  return `labs/${labId}.json`
}

function manifestFiles(library: ContentLibrary): [string, string][] {
  const topics = library.topics.map(
    (topic) => `  [${JSON.stringify(topic.outline.id)}, {
    lessons: {
${Object.keys(topic.lessons)
  .map((language) => `      ${language}: ${load(`./topics/${topic.outline.id}/lesson.${language}.json`)},`)
  .join('\n')}
    },
    facts: ${load(`./topics/${topic.outline.id}/facts.json`)},
    practiceItems: ${load(`./topics/${topic.outline.id}/practice-items.json`)},
    examItems: ${load(`./topics/${topic.outline.id}/exam-items.json`)},
  }],`,
  )
  const diagramIds = library.topics.flatMap(({ outline }) => outline.diagramIds)
  const diagrams = diagramIds.map((id) => `  [${JSON.stringify(id)}, ${load(`./${diagramFile(id)}`)}],`)
  const labs = library.labs.map(
    ({ outline: { id } }) => `  [${JSON.stringify(id)}, ${load(`./${labFile(id)}`)}],`,
  )
  const manifest = `// Written by scripts/build-content.ts.
export const outlines = ${load('./outlines.json')}
export const glossary = ${load('./glossary.json')}
export const pairs = ${load('./pairs.json')}
export const examGuide = ${load('./exam-guide.json')}
export const labOutlines = ${load('./lab-outlines.json')}
export const labs = new Map([
${labs.join('\n')}
])
export const topics = new Map([
${topics.join('\n')}
])
export const diagrams = new Map([
${diagrams.join('\n')}
])
`
  return [
    ['manifest.mjs', manifest],
    ['manifest.d.mts', MANIFEST_TYPES],
  ]
}

/** The compiler reads these instead of inferring types from megabytes of JSON. */
const MANIFEST_TYPES = `// Written by scripts/build-content.ts.
import type { ExamGuide } from '#domain/content/exam-guide.ts'
import type { Item } from '#domain/content/item.ts'
import type { LabContent, LabOutline } from '#domain/content/lab/lab.ts'
import type { Lesson } from '#domain/content/lesson.ts'
import type { PublishedFact, TopicOutline } from '#domain/content/library.ts'
import type { Pair } from '#domain/content/pair.ts'
import type { Term } from '#domain/content/term.ts'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'

type Load<Value> = () => Promise<{ readonly default: Value }>

export declare const outlines: Load<readonly TopicOutline[]>
export declare const glossary: Load<readonly Term[]>
export declare const pairs: Load<readonly Pair[]>
export declare const examGuide: Load<ExamGuide>
export declare const labOutlines: Load<readonly LabOutline[]>
export declare const labs: ReadonlyMap<string, Load<LabContent>>
export declare const diagrams: ReadonlyMap<string, Load<Diagram>>
export declare const topics: ReadonlyMap<
  string,
    {
      readonly lessons: Readonly<Partial<Record<Language, Load<Lesson>>>>
      readonly facts: Load<readonly PublishedFact[]>
      readonly practiceItems: Load<readonly Item[]>
      readonly examItems: Load<readonly Item[]>
    }
>
`

function load(specifier: string): string {
  return `() => import(${JSON.stringify(specifier)}, { with: { type: 'json' } })`
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

async function replaceIfDifferent(file: string, text: string): Promise<boolean> {
  const present = await readFile(file, 'utf8').catch(() => undefined)
  if (present === text) return false
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, text)
  await rename(draft, file)
  return true
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
}
