import { describe, expect, it } from 'vitest'
import { SAMPLE_DIAGRAM } from '#tests/content/sample-diagram.ts'
import { parseFile } from './parse-file.ts'

const PATH = 'content/topics/locks/diagrams/gate.yaml'

/** What is said about the sample diagram after a change of its text. */
function faultsAfter(before: string, after: string): string[] {
  expect(SAMPLE_DIAGRAM).toContain(before)
  const { violations } = parseFile({ path: PATH, text: SAMPLE_DIAGRAM.replace(before, after) })
  return violations.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('a diagram file', () => {
  it('is read with its parts and steps', () => {
    const parsed = parseFile({ path: PATH, text: SAMPLE_DIAGRAM })
    expect(parsed.violations).toEqual([])
    expect(parsed).toMatchObject({ kind: 'diagram', topicId: 'locks', diagramId: 'gate' })
    const source = parsed.kind === 'diagram' ? parsed.source?.value : undefined
    expect(Object.keys(source?.nodes ?? {})).toEqual(['courier', 'guard', 'chest'])
    expect(source?.steps.map(({ id }) => id)).toEqual(['refused', 'opened', 'left'])
  })

  it('may say a label once where both languages say the same', () => {
    const parsed = parseFile({
      path: PATH,
      text: SAMPLE_DIAGRAM.replace('label: { ko: 성, en: Castle }', 'label: AWS KMS'),
    })
    expect(parsed.kind === 'diagram' && parsed.source?.value.groups.castle?.label).toEqual({
      ko: 'AWS KMS',
      en: 'AWS KMS',
    })
  })

  it.each([
    [
      'a verb that does not exist',
      '{ zoom: [castle] }',
      '{ zoon: [castle] }',
      ['30:9 steps.2.do.2 needs one of: focus, dim, send, deny, badge, unbadge, show, hide, zoom.'],
    ],
    [
      'a misspelt key beside a verb',
      '{ deny: road, why:',
      '{ deny: road, wy:',
      ['17:9 why is missing: add it.', '17:23 There is no key "wy". Known keys: deny, back, why.'],
    ],
    [
      'a missing language',
      '{ ko: 성문, en: The gate }',
      '{ ko: 성문 }',
      ['2:8 title.en is missing: add it (a text).'],
    ],
    [
      'a label in one language',
      '{ ko: 계단, en: stairs }',
      '{ ko: 계단 }',
      ['12:44 en is missing: add it (a text).'],
    ],
    [
      'a glyph that nobody has drawn',
      'glyph: shield',
      'glyph: helmet',
      [expect.stringMatching(/^8:19 nodes\.guard\.glyph must be one of: user, admin, /) as unknown as string],
    ],
    [
      'a node whose name is no id',
      '  guard: {',
      '  Guard: {',
      ['8:3 nodes.Guard: an id is lower-case letters and digits in words joined by hyphens.'],
    ],
  ])('tells where %s stands and how to mend it', (_what, before, after, expected) => {
    expect(faultsAfter(before, after)).toEqual(expected)
  })
})
