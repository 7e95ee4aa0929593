// @vitest-environment node
import type { Element, ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import type { LessonBlock } from '#domain/content/lesson.ts'
import { toPassages } from './passages.ts'

function element(
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

function paragraph(...factIds: readonly string[]): Element {
  return element(
    'p',
    factIds.map((id) => element('a', [{ type: 'text', value: id }], { dataFact: id })),
  )
}

function prose(...elements: readonly Element[]): LessonBlock {
  return { kind: 'prose', content: { type: 'root', children: [...elements] } }
}

const check: LessonBlock = { kind: 'check', itemIds: ['kms-001'] }

describe('passages of a section', () => {
  it('begin at every paragraph that names a fact and run to the next', () => {
    const passages = toPassages(
      [prose(paragraph(), paragraph('a'), paragraph()), check, prose(paragraph('b'))],
      new Set(),
    )
    expect(passages.map(({ rows, factIds }) => [rows.length, factIds])).toEqual([
      [1, []],
      [3, ['a']],
      [1, ['b']],
    ])
  })

  it('note a fact once, however often and however deep it is named', () => {
    const list = element('ul', [element('li', [paragraph('a', 'a')])])
    const passages = toPassages([prose(list, paragraph('a'))], new Set())
    expect(passages.map(({ factIds }) => factIds)).toEqual([['a']])
  })

  it('leave out what an earlier section has noted', () => {
    expect(toPassages([prose(paragraph('a', 'b'))], new Set(['a']))[0]?.factIds).toEqual(['b'])
  })

  it('give a diagram or a lab the whole width, and begin anew after it', () => {
    const diagram: LessonBlock = { kind: 'diagram', diagramId: 'envelope' }
    const passages = toPassages([prose(paragraph('a')), diagram, prose(paragraph())], new Set())
    expect(passages.map(({ rows, isWide }) => [rows.length, isWide])).toEqual([
      [1, false],
      [1, true],
      [1, false],
    ])
  })

  it('keep every block in its order', () => {
    const passages = toPassages([check, prose(paragraph('a')), check], new Set())
    expect(passages.flatMap(({ rows }) => rows.map(({ kind }) => kind))).toEqual([
      'block',
      'element',
      'block',
    ])
  })
})
