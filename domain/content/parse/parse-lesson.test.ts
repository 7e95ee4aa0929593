import { describe, expect, it } from 'vitest'
import { sampleFiles, SAMPLE } from '#tests/content/sample-course.ts'
import type { AuthoredBlock } from '../authored/authored-lesson.ts'
import { plainText } from '../markdown/plain-text.ts'
import { parseLesson } from './parse-lesson.ts'

function read(body: string, head = 'title: A'): ReturnType<typeof parseLesson> {
  return parseLesson({ path: 'lesson.en.md', text: `---\n${head}\n---\n${body}\n` }, 'en')
}

function faults(body: string, head?: string): string[] {
  return read(body, head).violations.map(({ line, message }) => `${line}: ${message}`)
}

function firstBlocks(body: string): readonly AuthoredBlock[] {
  return read(`## A {#a}\n\n${body}`).lesson.sections[0]?.blocks ?? []
}

describe('parseLesson', () => {
  it('reads title, introduction, sections and headings', () => {
    const text = sampleFiles().find(({ path }) => path === SAMPLE.lessonEn)?.text ?? ''
    const { lesson, violations } = parseLesson({ path: 'lesson.en.md', text }, 'en')
    expect(violations).toEqual([])
    expect(lesson).toMatchObject({ title: 'Locks', isDraft: false, language: 'en' })
    expect(lesson.introduction.map(({ kind }) => kind)).toEqual(['prose'])
    expect(lesson.sections.map(({ id, title }) => [id, title])).toEqual([
      ['why-lock', 'Why lock'],
      ['more-locks', 'More locks'],
    ])
    expect(lesson.sections[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'prose',
      'check',
      'prose',
      'exam',
      'compare',
      'deep',
      'diagram',
    ])
    expect(lesson.headings.map(({ id, level }) => [id, level])).toEqual([
      ['why-lock', 2],
      ['beside', 3],
      ['more-locks', 2],
    ])
  })

  it('reads a file of Windows and one of macOS as the same lesson', () => {
    const { lesson } = read('## 데이터 키 {#a}\n\n내용')
    const text = '---\ntitle: A\n---\n## 데이터 키 {#a}\n\n내용\n'
    const windows = parseLesson(
      { path: 'lesson.en.md', text: `\uFEFF${text.replaceAll('\n', '\r\n')}` },
      'en',
    )
    const macOs = parseLesson({ path: 'lesson.en.md', text: text.normalize('NFD') }, 'en')
    expect(windows).toEqual({ lesson, violations: [] })
    expect(macOs).toEqual({ lesson, violations: [] })
  })

  it('strips speaker notes', () => {
    expect(JSON.stringify(read('## A {#a}\n\n:::note\nSecret.\n:::\n\nOpen.').lesson.sections)).not.toContain(
      'Secret',
    )
  })

  it('names the diagram and step, the lab and scenario', () => {
    expect(firstBlocks('::diagram{#write step=ask}\n\n::lab{#kms scenario=imported}')).toMatchObject([
      { kind: 'diagram', diagramId: 'write', stepId: 'ask' },
      { kind: 'lab', labId: 'kms', scenarioId: 'imported' },
    ])
  })

  it('takes the title of a folded block from its label', () => {
    expect(firstBlocks(':::deep[How **TLS** hides]\nWords.\n:::')).toMatchObject([
      { kind: 'deep', title: 'How TLS hides' },
    ])
  })

  it('takes the title of a folded block from the bold words it begins with, and does not repeat them', () => {
    const [block] = firstBlocks(':::deep\n**Can it hide?** It can.\n:::')
    expect(block).toMatchObject({ kind: 'deep', title: 'Can it hide?' })
    const [prose] = block?.kind === 'deep' ? block.blocks : []
    expect(prose?.kind === 'prose' ? plainText(prose.content.nodes) : '').toBe('It can.')
  })

  it('reads directives inside a folded block', () => {
    const [block] = firstBlocks('::::deep\nWords.\n\n:::check{items="a b"}\n:::\n::::')
    expect(block?.kind === 'deep' ? block.blocks : []).toMatchObject([
      { kind: 'prose' },
      { kind: 'check', itemIds: ['a', 'b'] },
    ])
  })

  it('marks everything below a draft heading, and nothing beside it', () => {
    const { lesson } = read(
      '## A {#a}\n\nOne.\n\n### B {#b draft}\n\nTwo.\n\n#### C {#c}\n\nThree.\n\n### D {#d}\n\nFour.',
    )
    expect(lesson.headings.map(({ id, isDraft }) => [id, isDraft])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', false],
    ])
    expect(lesson.sections[0]?.blocks.map(({ isDraft }) => isDraft)).toEqual([false, true, false])
  })

  it('marks all of a draft lesson', () => {
    const { lesson } = read('Hello.\n\n## A {#a}\n\nOne.', 'title: A\nstatus: draft')
    expect([lesson.isDraft, lesson.sections[0]?.isDraft, lesson.introduction[0]?.isDraft]).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each([
    ['## A', '4: The heading needs an id'],
    ['## A {#Two_Words}', '4: The heading needs an id'],
    ['## A {#a hidden}', '4: "hidden" means nothing'],
    ['## {#a}', '4: The heading has no words.'],
    ['# A {#a}', '4: A lesson has its title in the front matter'],
    ['##### A {#a}', '4: Headings go down to "####"'],
    [':::quiz\nA\n:::', '4: There is no directive "quiz". Known: diagram, lab, check'],
    ['::check{items=a}', '4: "check" is written with three colons'],
    [':::diagram{#a}\n:::', '4: "diagram" is written with two colons'],
    ['::diagram', '4: "diagram" does not say which'],
    [':::check{items=""}\n:::', '4: "check" does not say which'],
    ['::diagram{#a size=big}', '4: "diagram" has no attribute "size"'],
    [':::check{items=a}\nWords\n:::', '4: "check" has nothing inside'],
    [':::exam\n:::', '4: "exam" is empty'],
    [':::exam\nWords.', '4: "exam" is never closed'],
    [':::note\nWords.\n\n## B {#b}\n\nLost.', '4: "note" is never closed'],
    ['> ::diagram{#a}', '4: A directive stands on its own'],
    ['- a\n\n  :::exam\n  b\n  :::', '6: A directive stands on its own'],
    [':::deep[T]\n### B {#b}\n\nC.\n:::', '5: There are no headings inside a directive'],
  ])('refuses %j', (body, fault) => {
    expect(faults(body)[0]).toContain(fault)
  })

  it('refuses a lesson without front matter', () => {
    const { violations } = parseLesson({ path: 'lesson.en.md', text: '## A {#a}\n' }, 'en')
    expect(violations.map(({ message }) => message)).toEqual([expect.stringContaining('has no front matter')])
  })

  it.each([
    ['', '2: Here stands a group of "key: value" lines'],
    ['status: draft', '2: title is missing'],
    ['title: A\nauthor: B', '3: There is no key "author"'],
    ['title: A\nstatus: done', '3: status must be one of: draft'],
    ['title: [', 'Indent with spaces'],
  ])('refuses the front matter %j', (head, fault) => {
    expect(faults('## A {#a}', head)[0]).toContain(fault)
  })
})
