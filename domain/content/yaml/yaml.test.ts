import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Violation } from '../authored/violation.ts'
import { checkYaml, checkYamlList } from './check-yaml.ts'
import { readYaml } from './read-yaml.ts'

const schema = z.strictObject({
  id: z.string(),
  status: z.enum(['holds', 'wrong']),
  names: z.array(z.strictObject({ ko: z.string() })).default([]),
  count: z.int().optional(),
})

function violationsOf(text: string): readonly Violation[] {
  const read = readYaml({ file: 'a.yaml', text, firstLine: 1 })
  const checked = read.ok ? checkYaml(schema, read.value) : read
  return checked.ok ? [] : checked.failure
}

describe('checkYaml', () => {
  it.each([
    [
      'id: a\nstatus: holds\nsorce: x\n',
      3,
      1,
      'There is no key "sorce". Known keys: id, status, names, count.',
    ],
    ['status: holds\n', 1, 1, 'id is missing: add it (a text).'],
    ['id: a\nstatus: maybe\n', 2, 9, 'status must be one of: holds, wrong.'],
    ['id: a\nstatus: holds\nnames:\n  - ko: b\n  - ko: [c]\n', 5, 9, 'names.1.ko must be a text.'],
    [
      'id: a\nstatus: holds\nnames:\n  - ko: b\n    en: c\n',
      5,
      5,
      'There is no key "en" in names.0. Known keys: ko.',
    ],
    ['id: a\nstatus: holds\ncount: 1.5\n', 3, 8, 'count must be a whole number.'],
  ])('says where and how to mend %j', (text, line, column, message) => {
    expect(violationsOf(text)).toEqual([{ rule: 'yaml-shape', file: 'a.yaml', line, column, message }])
  })

  it('tells everything that is wrong at once', () => {
    expect(violationsOf('status: maybe\nextra: 1\n')).toHaveLength(3)
  })
})

describe('readYaml', () => {
  it('counts lines from where the text begins in its file', () => {
    const read = readYaml({ file: 'a.md', text: 'id: [', firstLine: 7 })
    expect(read.ok ? [] : read.failure.map(({ line }) => line)).toContain(7)
  })

  it('refuses a key that stands twice', () => {
    expect(violationsOf('id: a\nid: b\n')[0]).toMatchObject({ rule: 'yaml-syntax', line: 2 })
  })

  it('refuses anchors and aliases, which grow without end', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'
    expect(violationsOf(bomb).length).toBeGreaterThan(0)
    expect(violationsOf(bomb).every(({ rule }) => rule === 'yaml-syntax')).toBe(true)
  })

  it('refuses tags it does not know', () => {
    expect(violationsOf('id: !!js/function a\n')[0]?.rule).toBe('yaml-syntax')
  })

  it('refuses two documents in one file', () => {
    expect(violationsOf('id: a\n---\nid: b\n')[0]?.rule).toBe('yaml-syntax')
  })

  it('leaves dates text', () => {
    const read = readYaml({ file: 'a.yaml', text: 'on: 2026-11-23\n', firstLine: 1 })
    expect(read).toMatchObject({ ok: true, value: { value: { on: '2026-11-23' } } })
  })
})

describe('checkYamlList', () => {
  function list(text: string): ReturnType<typeof checkYamlList<z.infer<typeof schema>>> {
    const read = readYaml({ file: 'a.yaml', text, firstLine: 1 })
    if (!read.ok) throw new TypeError('The test needs readable YAML')
    return checkYamlList<z.infer<typeof schema>>(schema, read.value)
  }

  it('keeps the good entries beside a broken one, and the id of the broken one', () => {
    const { entries, brokenIds, violations } = list('- { id: a, status: holds }\n- { id: b }\n')
    expect(entries.map(({ value, place }) => [value.id, place.line])).toEqual([['a', 1]])
    expect(brokenIds).toEqual(['b'])
    expect(violations).toHaveLength(1)
  })

  it.each(['', 'id: a\n', 'text\n'])('refuses a file that is no list: %j', (text) => {
    expect(list(text).violations).toHaveLength(1)
  })
})
