import 'server-only'
import type { ExamGuide } from '#domain/content/exam-guide.ts'
import type { Item } from '#domain/content/item.ts'
import type { LabContent, LabOutline } from '#domain/content/lab/lab.ts'
import type { Lesson } from '#domain/content/lesson.ts'
import type { PublishedFact, TopicOutline } from '#domain/content/library.ts'
import type { Pair } from '#domain/content/pair.ts'
import type { Term } from '#domain/content/term.ts'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import {
  diagrams,
  examGuide,
  glossary,
  labOutlines,
  labs,
  outlines,
  pairs,
  topics,
} from '#.generated/content/manifest.mjs'
import { findById } from './find-by-id.ts'
import { topicIndexOf } from './topic-index.ts'

/** Every published topic in course order, without texts. */
export async function listTopics(): Promise<readonly TopicOutline[]> {
  return (await outlines()).default
}

/** One published topic without its texts. */
export async function getTopic(topicId: string): Promise<TopicOutline | undefined> {
  return findById(await listTopics(), topicId)
}

/** The lesson of a topic in one language; nothing if the topic is not published. */
export async function getLesson(topicId: string, language: Language): Promise<Lesson | undefined> {
  const load = topics.get(topicId)?.lessons[language]
  return load === undefined ? undefined : (await load()).default
}

/** The practice items of a topic with their keys. Exam items are never among them. */
export async function listTopicItems(topicId: string): Promise<readonly Item[]> {
  const load = topics.get(topicId)?.practiceItems
  return load === undefined ? [] : (await load()).default
}

/** The facts of a topic, linked in its lesson or not. */
async function listTopicFacts(topicId: string): Promise<readonly PublishedFact[]> {
  const load = topics.get(topicId)?.facts
  return load === undefined ? [] : (await load()).default
}

/** All practice items of the course, in course order. */
export async function listItems(): Promise<readonly Item[]> {
  return (await Promise.all([...topics.keys()].map(listTopicItems))).flat()
}

/** All facts of the course, in course order. */
export async function listFacts(): Promise<readonly PublishedFact[]> {
  return (await Promise.all([...topics.keys()].map(listTopicFacts))).flat()
}

/** One practice item. An exam item is not found here: `exam-pool.ts` has those. */
export async function getItem(itemId: string): Promise<Item | undefined> {
  const topicId = topicIndexOf(await listTopics()).topicIdByItemId.get(itemId)
  return topicId === undefined ? undefined : findById(await listTopicItems(topicId), itemId)
}

/** One fact with its topic. */
export async function getFact(factId: string): Promise<PublishedFact | undefined> {
  const topicId = topicIndexOf(await listTopics()).topicIdByFactId.get(factId)
  return topicId === undefined ? undefined : findById(await listTopicFacts(topicId), factId)
}

/** Ids of all diagrams of the course, in course order. */
export async function listDiagramIds(): Promise<readonly string[]> {
  return (await listTopics()).flatMap((outline) => outline.diagramIds)
}

/** One diagram, laid out, with both languages. */
export async function getDiagram(diagramId: string): Promise<Diagram | undefined> {
  const load = diagrams.get(diagramId)
  return load === undefined ? undefined : (await load()).default
}

/** Every lab in the order of its list, without words. */
export async function listLabs(): Promise<readonly LabOutline[]> {
  return (await labOutlines()).default
}

/** One lab with its scenarios and words. */
export async function getLab(labId: string): Promise<LabContent | undefined> {
  const load = labs.get(labId)
  return load === undefined ? undefined : (await load()).default
}

/** Ids of all practice items: those that may have a card. */
export async function listPublishedItemIds(): Promise<readonly string[]> {
  return (await listTopics()).flatMap((outline) => outline.practiceItemIds)
}

/** The glossary in the order of its file. */
export async function listTerms(): Promise<readonly Term[]> {
  return (await glossary()).default
}

/** One glossary entry. */
export async function getTerm(termId: string): Promise<Term | undefined> {
  return findById(await listTerms(), termId)
}

/** All confusable pairs. */
export async function listPairs(): Promise<readonly Pair[]> {
  return (await pairs()).default
}

/** One confusable pair. */
export async function getPair(pairId: string): Promise<Pair | undefined> {
  return findById(await listPairs(), pairId)
}

/** The task statements of the exam guide. */
export async function getExamGuide(): Promise<ExamGuide> {
  return (await examGuide()).default
}
