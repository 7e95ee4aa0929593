import { describe, expect, it } from 'vitest'
import { sampleFiles, SAMPLE } from '#tests/content/sample-course.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { plainText } from '../markdown/plain-text.ts'
import { parseItems } from './parse-items.ts'
import type { ParsedItems } from './parse-items.ts'

const FENCE = '```item\nid: a-001\ntype: single\nfacts: [a-001]\nlevel: recall\npool: practice\n```'

function read(body: string, language: 'ko' | 'en' = 'en'): ParsedItems {
  return parseItems({ path: `items.${language}.md`, text: body }, language)
}

function item(answers: string): AuthoredItemText | undefined {
  return read(`## Title\n${FENCE}\nStem.\n\n${answers}\n`).items[0]
}

function faults(answers: string): string[] {
  return read(`## Title\n${FENCE}\nStem.\n\n${answers}\n`).violations.map(
    ({ line, message }) => `${line}: ${message}`,
  )
}

describe('parseItems', () => {
  it('reads items of all five types in both languages', () => {
    for (const [path, language] of [
      [SAMPLE.itemsEn, 'en'],
      [SAMPLE.itemsKo, 'ko'],
    ] as const) {
      const text = sampleFiles().find((file) => file.path === path)?.text ?? ''
      const { items, violations } = parseItems({ path, text }, language)
      expect(violations).toEqual([])
      expect(items.map(({ id, answer }) => [id, answer.form])).toEqual([
        ['locks-001', 'choices'],
        ['locks-002', 'choices'],
        ['locks-003', 'ordering'],
        ['locks-004', 'matching'],
        ['locks-005', 'numeric'],
      ])
    }
  })

  it('reads option, rationale, misconception and step', () => {
    const answer = item(
      '- [ ] (wrong) Call `kms:Encrypt`.\n  > Too **large**\n  > for it.\n  > misconception: encrypt-for-all\n  > show: lab:envelope/too-large@refused\n- [x] (right) B\n  > C',
    )?.answer
    const [wrong, right] = answer?.form === 'choices' ? answer.options : []
    expect(wrong).toMatchObject({ id: 'wrong', isKey: false })
    expect(wrong?.misconception).toMatchObject({ text: 'encrypt-for-all', place: { line: 14 } })
    expect(wrong?.show).toMatchObject({ text: 'lab:envelope/too-large@refused', place: { line: 15 } })
    expect(plainText(wrong?.content.nodes ?? [])).toBe('Call kms:Encrypt.')
    expect(plainText(wrong?.rationale?.nodes ?? [])).toBe('Too large\nfor it.')
    expect(right).toMatchObject({ id: 'right', isKey: true })
  })

  it('reads references after a rationale that ends in code, and in a paragraph of their own', () => {
    for (const quote of ['  > Use `B`\n  > misconception: c', '  > Use `B`\n  >\n  > misconception: c']) {
      const answer = item(`- [ ] (a) A\n${quote}`)?.answer
      const [option] = answer?.form === 'choices' ? answer.options : []
      expect(option?.misconception?.text).toBe('c')
      expect(plainText(option?.rationale?.nodes ?? [])).toBe('Use B')
    }
  })

  it('lets the stem have lists, tables, quotes and code before the answers', () => {
    const answer = item(
      '1. one\n2. two\n\n| a | b |\n| - | - |\n\n> quote\n\n```json\n{}\n```\n\n- [x] (a) A\n  > B',
    )
    expect(answer?.answer.form).toBe('choices')
    expect(answer?.stem.nodes.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'table',
      'blockquote',
      'code',
    ])
  })

  it('keeps what stands under Why apart', () => {
    const text = item('- [x] (a) A\n  > B\n\n### Why\nBecause.\n\nAnd so.')
    expect(plainText(text?.why?.nodes ?? [])).toBe('Because.\nAnd so.')
  })

  it.each([
    ['= 90', [{ from: 90, to: 90 }]],
    ['= 7..30', [{ from: 7, to: 30 }]],
    [
      '= 7 or 30',
      [
        { from: 7, to: 7 },
        { from: 30, to: 30 },
      ],
    ],
    [
      '= -1.5..{{days}} or {{days}}',
      [
        { from: -1.5, to: 'days' },
        { from: 'days', to: 'days' },
      ],
    ],
  ])('reads the accepted numbers %s', (line, accepted) => {
    expect(item(`${line}\n\n> Right.\n\n> Wrong.`)?.answer).toMatchObject({ form: 'numeric', accepted })
  })

  it('reads a row without a prompt as an extra choice, with an id of its own or without', () => {
    const answer = item(
      '| Prompt | Match | Why |\n| - | - | - |\n| (a) A | one | why |\n| (none) | two | why |\n| | three | why |',
    )?.answer
    const rows = answer?.form === 'matching' ? answer.rows : []
    expect(rows.map(({ id, prompt }) => [id, prompt === undefined])).toEqual([
      ['a', false],
      ['none', true],
      ['extra-1', true],
    ])
  })

  it('reads drafts by heading and by file', () => {
    const body = `${FENCE}\nStem.\n\n- [x] (a) A\n  > B\n`
    expect(read(`## T {draft}\n${body}`).items[0]).toMatchObject({ title: 'T', isDraft: true })
    expect(read(`---\nstatus: draft\n---\n## T\n${body}`).items[0]?.isDraft).toBe(true)
    expect(read(`## T\n${body}`).items[0]?.isDraft).toBe(false)
  })

  it('reads the other items where one is broken, and keeps the id of the broken one', () => {
    const good = `## T\n${FENCE}\nStem.\n\n- [x] (a) A\n  > B\n`
    const { items, brokenIds } = read(
      `${good}\n${good.replaceAll('a-001', 'a-002').replace('recall', 'hard')}`,
    )
    expect(items.map(({ id }) => id)).toEqual(['a-001'])
    expect(brokenIds).toEqual(['a-002'])
  })

  it('wants the metadata in English and only the id elsewhere', () => {
    const { violations } = read(`## T\n${FENCE}\nStem.\n\n- [x] (a) A\n  > B\n`, 'ko')
    expect(violations.map(({ line, message }) => `${line}: ${message}`)).toContainEqual(
      '4: There is no key "type". Known keys: id.',
    )
  })

  it.each([
    ['Only words.', '11: The item does not end in its answers'],
    ['- [ ] No id\n  > B', '11: An option begins with its own id'],
    ['- [ ] (a)\n  > B', '11: The option has no text'],
    ['- (a) A\n  > B\n- [x] (b) B\n  > C', '11: An option begins with "- [ ]"'],
    ['- [ ] (a) A\n  > B\n\n  > C', '14: An option has one quote'],
    ['- [ ] (a) A\n  > B\n  > missconception: c', '13: There is no line "missconception:"'],
    [
      '- [ ] (a) A\n  > B\n  > show: diagram:a@b\n  > show: diagram:a@c',
      '14: An option has one "show:" line',
    ],
    ['- [ ] (a) A\n> B\n\n- [x] (b) B\n  > C', '11: The options are torn apart'],
    ['= seven\n\n> A\n\n> B', '11: What is accepted is written like'],
    ['= 1..2..3\n\n> A\n\n> B', '11: What is accepted is written like'],
    ['= 7\n\n> A', '11: Two quotes follow'],
    ['| a | b |\n| - | - |\n| (a) A | one |', '11: A matching item is a table of three columns'],
    ['| a | b | c |\n| - | - | - |\n| A | one | why |', '13: A prompt begins with its own id'],
    ['| a | b | c |\n| - | - | - |\n| (a) A | | why |', '13: The row matches nothing'],
    ['- [x] (a) A\n  > B\n\n### More\nWords.', '14: Inside an item the only heading'],
    ['- [x] (a) A\n  > B\n\n### Why', '14: "### Why" says nothing'],
  ])('refuses %j', (answers, fault) => {
    expect(faults(answers).join('\n')).toContain(fault)
  })

  it.each([
    ['Words.\n', '1: Only items stand in this file'],
    ['## T\n\nWords.\n', "1: An item's heading is followed at once by a fence"],
    [`## T {#id}\n${FENCE}\nStem.\n\n- [x] (a) A\n  > B\n`, "1: An item's id stands in its fence"],
    [`## T\n${FENCE}\n\n- [x] (a) A\n  > B\n`, '1: The item has no stem'],
    ['## T\n```item\nid: [\n```\nStem.\n', '3:'],
    ['---\ndraft: true\n---\n', '2: There is no key "draft"'],
  ])('refuses the file %j', (text, fault) => {
    expect(
      read(text)
        .violations.map(({ line, message }) => `${line}: ${message}`)
        .join('\n'),
    ).toContain(fault)
  })
})
