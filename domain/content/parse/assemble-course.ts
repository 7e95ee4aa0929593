import type { LabManifest } from '#domain/labs/kernel/manifest.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import type { AuthoredDiagram } from '../authored/authored-diagram.ts'
import type { AuthoredItem, AuthoredItemText } from '../authored/authored-item.ts'
import { assembleLabs } from './assemble-labs.ts'
import type { ParsedFile } from './parse-file.ts'

type FileOf<Kind extends ParsedFile['kind']> = Extract<ParsedFile, { readonly kind: Kind }>

/** Topics put together before, with what they were made of. */
export type TopicMemory = Map<
  string,
  { readonly files: readonly ParsedFile[]; readonly topic: AuthoredTopic }
>

/**
 * Puts files that were read one by one together into the course.
 *
 * @param memory - a topic whose files are the same objects as before is the same object as before, so that what was
 *   found out about it still holds.
 * @param manifests - what the engines of labs say about themselves.
 */
export function assembleCourse(
  files: readonly ParsedFile[],
  memory: TopicMemory = new Map(),
  manifests: readonly LabManifest[] = [],
): AuthoredCourse {
  const glossary = filesOf(files, 'glossary')
  const pairs = filesOf(files, 'pairs')
  const facts = filesOf(files, 'facts')
  return {
    topics: assembleTopics(files, memory),
    terms: glossary.flatMap(({ list }) => list.entries),
    pairs: pairs.flatMap(({ list }) => list.entries),
    examGuide: filesOf(files, 'exam-guide')[0]?.examGuide,
    labs: assembleLabs(files, manifests),
    brokenIds: {
      fact: new Set(facts.flatMap(({ list }) => list.brokenIds)),
      term: new Set(glossary.flatMap(({ list }) => list.brokenIds)),
      pair: new Set(pairs.flatMap(({ list }) => list.brokenIds)),
      item: new Set(filesOf(files, 'items').flatMap(({ brokenIds }) => brokenIds)),
      topic: new Set(
        filesOf(files, 'topic').flatMap(({ topic, topicId }) => (topic === undefined ? [topicId] : [])),
      ),
    },
  }
}

function filesOf<Kind extends ParsedFile['kind']>(files: readonly ParsedFile[], kind: Kind): FileOf<Kind>[] {
  return files.filter((file): file is FileOf<Kind> => file.kind === kind)
}

function assembleTopics(files: readonly ParsedFile[], memory: TopicMemory): AuthoredTopic[] {
  const filesById = new Map<string, ParsedFile[]>()
  for (const file of files) {
    if ('topicId' in file) filesById.set(file.topicId, [...(filesById.get(file.topicId) ?? []), file])
  }
  const topics = [...filesById].map(([id, own]) => {
    const known = memory.get(id)
    if (known?.files.length === own.length && own.every((file, index) => file === known.files[index]))
      return known.topic
    const topic = assembleTopic(id, own)
    memory.set(id, { files: own, topic })
    return topic
  })
  const order = ({ topic }: AuthoredTopic): number => topic?.value.order ?? Number.MAX_SAFE_INTEGER
  return topics.sort((left, right) => order(left) - order(right) || (left.id < right.id ? -1 : 1))
}

function assembleTopic(id: string, files: readonly ParsedFile[]): AuthoredTopic {
  const [topicFile] = filesOf(files, 'topic')
  const itemTexts = filesOf(files, 'items').flatMap(({ items }) => items)
  return {
    id,
    place: { file: topicFile?.path ?? `content/topics/${id}/topic.yaml`, line: 1, column: 1 },
    topic: topicFile?.topic,
    facts: filesOf(files, 'facts').flatMap(({ list }) => list.entries),
    lessons: Object.fromEntries(filesOf(files, 'lesson').map(({ language, lesson }) => [language, lesson])),
    items: joinItems(id, itemTexts),
    itemTexts,
    diagrams: filesOf(files, 'diagram').map(toDiagram),
    runSheets: filesOf(files, 'class').flatMap(({ list }) => list.entries),
    documents: [
      ...filesOf(files, 'lesson').map(({ lesson }) => lesson.document),
      ...filesOf(files, 'items').map(({ document }) => document),
    ],
  }
}

function toDiagram({ path, topicId, diagramId: id, source, layouts }: FileOf<'diagram'>): AuthoredDiagram {
  return { id, topicId, place: { file: path, line: 1, column: 1 }, source, layouts }
}

/** Items in the order of the English file, then those that stand in another language only. */
function joinItems(topicId: string, texts: readonly AuthoredItemText[]): AuthoredItem[] {
  const english = texts.filter(({ language }) => language === 'en')
  const ids = new Set([...english, ...texts].map(({ id }) => id))
  return [...ids].map((id) => {
    const own = texts.filter((text) => text.id === id)
    const byLanguage = LANGUAGES.flatMap((language) => {
      const text = own.find((candidate) => candidate.language === language)
      return text === undefined ? [] : [[language, text] as const]
    })
    const metadata = own.find((text) => text.metadata !== undefined)?.metadata
    return { id, topicId, metadata, texts: Object.fromEntries(byLanguage) }
  })
}
