import { describe, expect, it } from 'vitest'
import { readCourse } from '#tests/content/read-course.ts'
import { replacing, SAMPLE, sampleFiles } from '#tests/content/sample-course.ts'
import type { SampleChanges } from '#tests/content/sample-course.ts'
import type { Item } from '../item.ts'
import type { Lesson } from '../lesson.ts'
import type { ContentLibrary, TopicContent } from '../library.ts'
import { compileLibrary } from './compile-library.ts'

/** Stands in for a digest: equal texts, equal fingerprints. */
function fingerprint(text: string): string {
  return text
}

function compile(changes: SampleChanges = {}, includeDrafts = false): ContentLibrary {
  return compileLibrary(readCourse(sampleFiles(changes)).course, { fingerprint, includeDrafts })
}

function topic(changes: SampleChanges = {}, includeDrafts = false): TopicContent {
  const [first] = compile(changes, includeDrafts).topics
  if (first === undefined) throw new TypeError('The sample has a topic')
  return first
}

function lesson(language: 'ko' | 'en', changes: SampleChanges = {}): Lesson {
  const found = topic(changes).lessons[language]
  if (found === undefined) throw new TypeError(`The sample has a lesson in ${language}`)
  return found
}

function item(id: string, changes: SampleChanges = {}): Item {
  const found = [...topic(changes).practiceItems, ...topic(changes).examItems].find(
    (candidate) => candidate.id === id,
  )
  if (found === undefined) throw new TypeError(`The sample has an item ${id}`)
  return found
}

describe('compileLibrary', () => {
  it('gives topic, sections, facts, terms, pairs and exam guide', () => {
    const library = compile()
    expect(library.topics[0]?.outline).toMatchObject({
      id: 'locks',
      sections: [
        { id: 'why-lock', title: { ko: '왜 잠글까요', en: 'Why lock' }, itemIds: ['locks-001', 'locks-004'] },
        { id: 'more-locks', itemIds: [] },
      ],
      factIds: ['locks-001', 'locks-002'],
    })
    expect(library.topics[0]?.facts[0]).toMatchObject({ id: 'locks-001', topicId: 'locks' })
    expect(library.terms).toHaveLength(4)
    expect(library.pairs).toHaveLength(1)
    expect(library.examGuide.code).toBe('SAA-C03')
  })

  it('keeps exam items out of everything but their own list', () => {
    const { examItems, ...rest } = topic()
    expect(examItems.map(({ id }) => id)).toEqual(['locks-002'])
    expect(rest.outline.practiceItemIds).toEqual(['locks-001', 'locks-003', 'locks-004', 'locks-005'])
    expect(JSON.stringify(rest)).not.toMatch(/iron|brass/)
  })

  it('leaves drafts out, and in a preview shows them even in one language', () => {
    const changes = { [SAMPLE.lessonEn]: (text: string) => `${text}\n## New {#new draft}\n\nUnfinished.\n` }
    expect(topic(changes).outline.sections.map(({ id }) => id)).toEqual(['why-lock', 'more-locks'])
    expect(JSON.stringify(topic(changes))).not.toContain('Unfinished')
    expect(topic(changes, true).outline.sections.at(-1)).toMatchObject({
      id: 'new',
      title: { ko: 'New', en: 'New' },
    })
  })

  it('leaves a topic out whose lesson is a draft', () => {
    const draft = replacing('\n---', '\nstatus: draft\n---')
    const changes = { [SAMPLE.lessonEn]: draft, [SAMPLE.lessonKo]: draft }
    expect(compile(changes).topics).toEqual([])
    expect(compile(changes, true).topics).toHaveLength(1)
  })

  it('leaves draft items out', () => {
    const changes = {
      [SAMPLE.itemsEn]: replacing('## How long', '## How long {draft}'),
      [SAMPLE.itemsKo]: replacing('## 얼마나 오래', '## 얼마나 오래 {draft}'),
    }
    expect(topic(changes).practiceItems.map(({ id }) => id)).not.toContain('locks-005')
  })
})

describe('a compiled lesson', () => {
  it('lists facts, terms and items of a section in order of first mention', () => {
    expect(lesson('en').sections[0]).toMatchObject({
      factIds: ['locks-001', 'locks-002'],
      termIds: ['data-key', 'key'],
      itemIds: ['locks-001', 'locks-004'],
    })
  })

  it('marks the first use of a term in each section, not in links, headings and code, with its secrecy', () => {
    const changes = {
      [SAMPLE.lessonEn]: replacing(
        'There is more to say.',
        '### A data key {#again}\n\n`data key` and [data key](#beside): a data key, a data key.',
      ),
      [SAMPLE.lessonKo]: replacing('할 말이 더 있어요.', '### 다시 {#again}\n\n할 말이 더 있어요.'),
    }
    const json = JSON.stringify(lesson('en', changes).sections[1])
    expect(json.match(/dataTerm/g)).toHaveLength(1)
    expect(json).toContain(
      '": a "},{"type":"element","tagName":"a","properties":{"href":"#term-data-key","dataTerm":"data-key","dataSecrecy":"key"},"children":[{"type":"text","value":"data key"}]},{"type":"text","value":", a data key."}',
    )
  })

  it('marks Korean terms before their particles', () => {
    const section = lesson('ko').sections[0]
    expect(section?.termIds).toEqual(['data-key', 'key'])
    expect(JSON.stringify(section)).toContain('"value":"데이터 키"}]},{"type":"text","value":"를 쓰면')
  })

  it('keeps the notes of terms in the introduction with the first section, and marks each term once in both', () => {
    const changes = {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'A courier carries a data key.'),
    }
    const { introduction, sections } = lesson('en', changes)
    expect(JSON.stringify(introduction)).toContain('"dataTerm":"data-key"')
    expect(sections[0]?.termIds).toContain('data-key')
    expect(JSON.stringify(sections[0]?.blocks)).not.toContain('"dataTerm":"data-key"')
  })

  it('keeps anchors of headings below sections', () => {
    expect(JSON.stringify(lesson('en').sections[0])).toContain('"tagName":"h3","properties":{"id":"beside"}')
  })

  it('draws facts of an exam block from its links', () => {
    expect(lesson('en').sections[0]?.blocks).toContainEqual(
      expect.objectContaining({ kind: 'exam', factIds: ['locks-002'] }),
    )
  })

  it('counts minutes from words and checks, at least one', () => {
    const long = { [SAMPLE.lessonEn]: replacing('There is more to say.', 'word '.repeat(1900)) }
    expect(lesson('en', long).sections.map(({ minutes }) => minutes)).toEqual([2, 10])
    expect(lesson('en').sections[1]?.minutes).toBe(1)
  })

  it('counts Korean in syllables', () => {
    const long = { [SAMPLE.lessonKo]: replacing('할 말이 더 있어요.', '가나다 '.repeat(900)) }
    expect(lesson('ko', long).sections[1]?.minutes).toBe(6)
  })
})

describe('a compiled item', () => {
  it.each([
    ['locks-001', { type: 'single', optionId: 'key' }],
    ['locks-002', { type: 'multiple', optionIds: ['brass', 'iron'] }],
    ['locks-003', { type: 'ordering', optionIds: ['find', 'turn', 'lift'] }],
    ['locks-004', { type: 'matching', choiceIdByPromptId: { lock: 'lock', seal: 'seal' } }],
    ['locks-005', { type: 'numeric', accepted: [{ from: 5, to: 'limit' }] }],
  ])('%s has its key', (id, key) => {
    expect(item(id).key).toEqual(key)
  })

  it('carries what is written once in English into both languages', () => {
    const { ko, en } = item('locks-001').texts
    for (const { answer } of [ko, en]) {
      expect(answer.type === 'single' && answer.options[0]?.misconceptionId).toBe('seal-opens')
    }
  })

  it('keeps the reason why an extra choice fits nowhere', () => {
    const { answer } = item('locks-004').texts.en
    const choices = answer.type === 'matching' ? answer.choices : []
    expect(choices.map(({ id }) => id)).toEqual(['lock', 'seal', 'extra-1'])
    expect(JSON.stringify(choices[2]?.rationale)).toContain('Nothing here sings.')
  })

  it('joins matches that read alike into one choice, named alike in both languages', () => {
    const { key, texts } = item('locks-004', {
      [SAMPLE.itemsEn]: replacing('Shows that someone was here', 'Hides what is inside'),
      [SAMPLE.itemsKo]: replacing('누가 다녀갔는지 보여 준다', '안을 감춘다'),
    })
    expect(key).toEqual({ type: 'matching', choiceIdByPromptId: { lock: 'lock', seal: 'lock' } })
    for (const { answer } of [texts.ko, texts.en]) {
      expect(answer.type === 'matching' ? answer.choices.map(({ id }) => id) : []).toEqual([
        'lock',
        'extra-1',
      ])
    }
  })

  it('has another hash as soon as a word in either language changes, and the same otherwise', () => {
    const hash = item('locks-001').hash
    expect(
      item('locks-001', { [SAMPLE.itemsEn]: replacing('## Two of five', '\n## Two of five') }).hash,
    ).toBe(hash)
    expect(item('locks-001', { [SAMPLE.itemsKo]: replacing('튼튼한 밧줄', '질긴 밧줄') }).hash).not.toBe(hash)
    expect(
      item('locks-001', { [SAMPLE.itemsEn]: replacing('level: understand', 'level: recall') }).hash,
    ).not.toBe(hash)
  })
})
