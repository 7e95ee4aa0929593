import { describe, expect, it, vi } from 'vitest'
import { createContentPipeline } from '#scripts/content/content-pipeline.ts'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { listExamItems } from './exam-pool.ts'
import * as library from './library.ts'

/** What the build writes, made of the sample course and kept in memory. */
vi.mock('#.generated/content/manifest.mjs', async () => {
  const { library: built } = await createContentPipeline()(sampleFiles(), {
    today: '2026-11-23',
    includeDrafts: false,
  })
  if (built === undefined) throw new TypeError('The sample course is broken')
  const load = <Value>(value: Value): (() => Promise<{ default: Value }>) => {
    const loaded = Promise.resolve({ default: value })
    return () => loaded
  }
  return {
    outlines: load(built.topics.map(({ outline }) => outline)),
    glossary: load(built.terms),
    pairs: load(built.pairs),
    examGuide: load(built.examGuide),
    labOutlines: load(built.labs.map(({ outline }) => outline)),
    labs: new Map(built.labs.map((lab) => [lab.outline.id, load(lab)])),
    diagrams: new Map(
      built.topics.flatMap(({ diagrams }) => diagrams.map((diagram) => [diagram.id, load(diagram)])),
    ),
    topics: new Map(
      built.topics.map(({ outline, lessons, facts, practiceItems, examItems }) => [
        outline.id,
        {
          lessons: { ko: load(lessons.ko), en: load(lessons.en) },
          facts: load(facts),
          practiceItems: load(practiceItems),
          examItems: load(examItems),
        },
      ]),
    ),
  }
})

describe('the published course', () => {
  it('lists topics and gives one by id', async () => {
    expect((await library.listTopics()).map(({ id }) => id)).toEqual(['locks'])
    expect((await library.getTopic('locks'))?.title.en).toBe('Locks')
    expect(await library.getTopic('keys')).toBeUndefined()
  })

  it('gives a lesson in the language asked for', async () => {
    expect((await library.getLesson('locks', 'ko'))?.title).toBe('자물쇠')
    expect((await library.getLesson('locks', 'en'))?.title).toBe('Locks')
    expect(await library.getLesson('keys', 'en')).toBeUndefined()
  })

  it('finds facts, terms and pairs by id', async () => {
    expect((await library.getFact('locks-002'))?.topicId).toBe('locks')
    expect((await library.getTerm('data-key'))?.secrecy).toBe('key')
    expect((await library.getPair('lock-vs-seal'))?.items).toEqual(['locks-001'])
    expect(await library.getFact('locks-404')).toBeUndefined()
    expect(await library.getTerm('toString')).toBeUndefined()
  })

  it('finds practice items and lists all of them', async () => {
    expect((await library.getItem('locks-001'))?.key).toEqual({ type: 'single', optionId: 'key' })
    const ids = (await library.listItems()).map(({ id }) => id)
    expect(ids).toEqual(['locks-001', 'locks-003', 'locks-004', 'locks-005'])
    expect(await library.listPublishedItemIds()).toEqual(ids)
    expect(await library.listTopicItems('keys')).toEqual([])
  })

  it('lists diagrams and gives one by id', async () => {
    expect(await library.listDiagramIds()).toEqual(['gate'])
    expect((await library.getDiagram('gate'))?.topicId).toBe('locks')
    expect(await library.getDiagram('toString')).toBeUndefined()
  })

  it('gives exam items to exams only', async () => {
    expect((await listExamItems()).map(({ id }) => id)).toEqual(['locks-002'])
    expect(await library.getItem('locks-002')).toBeUndefined()
  })

  it('does not take a name that every object has for a topic', async () => {
    expect(await library.getLesson('constructor', 'ko')).toBeUndefined()
  })

  it('gives the task statements of the exam guide', async () => {
    expect((await library.getExamGuide()).taskStatements.map(({ id }) => id)).toEqual(['1.3'])
  })
})
