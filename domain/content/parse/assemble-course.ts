import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import type { AuthoredItem, AuthoredItemText } from '../authored/authored-item.ts'
import type { ParsedFile } from './parse-file.ts'

type FileOf<Kind extends ParsedFile['kind']> = Extract<ParsedFile, { readonly kind: Kind }>

/** Puts files that were read one by one together into the course. */
export function assembleCourse(files: readonly ParsedFile[]): AuthoredCourse {
  const glossary = filesOf(files, 'glossary')
  const pairs = filesOf(files, 'pairs')
  const facts = filesOf(files, 'facts')
  return {
    topics: assembleTopics(files),
    terms: glossary.flatMap(({ list }) => list.entries),
    pairs: pairs.flatMap(({ list }) => list.entries),
    examGuide: filesOf(files, 'exam-guide')[0]?.examGuide,
    documents: [
      ...filesOf(files, 'lesson').map(({ lesson }) => lesson.document),
      ...filesOf(files, 'items').map(({ document }) => document),
    ],
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

function assembleTopics(files: readonly ParsedFile[]): AuthoredTopic[] {
  const ids = new Set(files.flatMap((file) => ('topicId' in file ? [file.topicId] : [])))
  const topics = [...ids].map((id) =>
    assembleTopic(
      id,
      files.filter((file) => 'topicId' in file && file.topicId === id),
    ),
  )
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
  }
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
