import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemKey } from '#domain/content/item.ts'
import type { Response } from './response.ts'
import { scoreResponse } from './score-response.ts'
import type { AnswerIds } from './score-response.ts'

const RIGHT = { kind: 'scored', correct: true }
const WRONG = { kind: 'scored', correct: false }
const invalid = (code: string) => ({ kind: 'invalid', code })
const ids = (...names: string[]) => names.map((id) => ({ id }))

describe('a single-choice response', () => {
  const answer: AnswerIds = { type: 'single', options: ids('a', 'b', 'c') }
  const score = (optionId: string) =>
    scoreResponse(answer, { type: 'single', optionId: 'b' }, { type: 'single', optionId })

  test('is right with the key and wrong with another option', () => {
    expect(score('b')).toEqual(RIGHT)
    expect(score('a')).toEqual(WRONG)
  })

  test('is invalid with an option that the item does not have', () => {
    expect(score('z')).toEqual(invalid('unknown-option'))
  })
})

describe('a multiple-choice response', () => {
  const answer: AnswerIds = { type: 'multiple', options: ids('a', 'b', 'c', 'd', 'e') }
  const key: ItemKey = { type: 'multiple', optionIds: ['a', 'd'] }
  const score = (...optionIds: string[]) => scoreResponse(answer, key, { type: 'multiple', optionIds })

  test('is right with exactly the key, in any order', () => {
    expect(score('d', 'a')).toEqual(RIGHT)
  })

  test.each([[['a']], [['a', 'b']], [['a', 'b', 'd']]])('earns nothing for %j', (optionIds) => {
    expect(score(...optionIds)).toEqual(WRONG)
  })

  test('is invalid with an option twice, or with one that the item does not have', () => {
    expect(score('a', 'a')).toEqual(invalid('repeated-option'))
    expect(score('a', 'constructor')).toEqual(invalid('unknown-option'))
  })
})

describe('an ordering response', () => {
  const answer: AnswerIds = { type: 'ordering', options: ids('c', 'a', 'b') }
  const key: ItemKey = { type: 'ordering', optionIds: ['a', 'b', 'c'] }
  const score = (...optionIds: string[]) => scoreResponse(answer, key, { type: 'ordering', optionIds })

  test('is right in the right order alone', () => {
    expect(score('a', 'b', 'c')).toEqual(RIGHT)
    expect(score('a', 'c', 'b')).toEqual(WRONG)
  })

  test('is invalid while steps are missing, repeated or unknown', () => {
    expect(score('a', 'b')).toEqual(invalid('incomplete'))
    expect(score('a', 'b', 'b')).toEqual(invalid('repeated-option'))
    expect(score('a', 'b', 'x')).toEqual(invalid('unknown-option'))
  })
})

describe('a matching response', () => {
  const answer: AnswerIds = { type: 'matching', prompts: ids('p', 'q'), choices: ids('x', 'y', 'z') }
  const key: ItemKey = { type: 'matching', choiceIdByPromptId: { p: 'x', q: 'y' } }
  const score = (choiceIdByPromptId: Record<string, string>) =>
    scoreResponse(answer, key, { type: 'matching', choiceIdByPromptId })

  test('is right when every prompt has its choice', () => {
    expect(score({ q: 'y', p: 'x' })).toEqual(RIGHT)
    expect(score({ p: 'x', q: 'z' })).toEqual(WRONG)
  })

  test('is invalid with prompts missing, and with prompts or choices that the item does not have', () => {
    expect(score({ p: 'x' })).toEqual(invalid('incomplete'))
    expect(score({ p: 'x', constructor: 'y' })).toEqual(invalid('unknown-prompt'))
    expect(score({ p: 'x', q: 'constructor' })).toEqual(invalid('unknown-option'))
  })
})

describe('a numeric response', () => {
  const score = (value: number, accepted: Extract<ItemKey, { type: 'numeric' }>['accepted'], values = {}) =>
    scoreResponse({ type: 'numeric' }, { type: 'numeric', accepted }, { type: 'numeric', value }, values)

  test.each([
    [7, true],
    [30, true],
    [12.5, true],
    [6.999, false],
    [30.001, false],
  ])('%d within 7 to 30, bounds included: %s', (value, correct) => {
    expect(score(value, [{ from: 7, to: 30 }])).toEqual({ kind: 'scored', correct })
  })

  test('is right within any of several ranges', () => {
    const accepted = [
      { from: 7, to: 7 },
      { from: 30, to: 30 },
    ]
    expect([7, 30, 8].map((value) => score(value, accepted))).toEqual([RIGHT, RIGHT, WRONG])
  })

  test('takes bounds from the variant', () => {
    expect(score(90, [{ from: 'days', to: 'days' }], { days: 90 })).toEqual(RIGHT)
    expect(score(90, [{ from: 'days', to: 'days' }], { days: 180 })).toEqual(WRONG)
  })

  test.each([{}, { days: 'ninety' }])('is invalid where the variant %j holds no such number', (values) => {
    expect(score(90, [{ from: 'days', to: 'days' }], values)).toEqual(invalid('unknown-variable'))
    expect(score(90, [{ from: 'constructor', to: 'toString' }], values)).toEqual(invalid('unknown-variable'))
  })

  test.each([NaN, Infinity, -Infinity])('is invalid with %d', (value) => {
    expect(score(value, [{ from: 7, to: 30 }])).toEqual(invalid('not-a-number'))
  })
})

describe('any response to any item', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor')
  const listed = fc.uniqueArray(id, { maxLength: 5 }).map((names) => ids(...names))
  const dictionary = fc.dictionary(id, id)
  const bound = fc.oneof(fc.double(), id)
  const answers: fc.Arbitrary<AnswerIds> = fc.oneof(
    fc.record({ type: fc.constantFrom('single', 'multiple', 'ordering'), options: listed }),
    fc.record({ type: fc.constant('matching'), prompts: listed, choices: listed }),
    fc.record({ type: fc.constant('numeric') }),
  )
  const choosing = [
    fc.record({ type: fc.constant('single'), optionId: id }),
    fc.record({ type: fc.constant('multiple'), optionIds: fc.array(id) }),
    fc.record({ type: fc.constant('ordering'), optionIds: fc.array(id) }),
    fc.record({ type: fc.constant('matching'), choiceIdByPromptId: dictionary }),
  ] as const
  const keys: fc.Arbitrary<ItemKey> = fc.oneof(
    ...choosing,
    fc.record({ type: fc.constant('numeric'), accepted: fc.array(fc.record({ from: bound, to: bound })) }),
  )
  const responses: fc.Arbitrary<Response> = fc.oneof(
    ...choosing,
    fc.record({ type: fc.constant('numeric'), value: fc.double() }),
  )

  test('is scored or invalid, never an exception, and never right across types', () => {
    fc.assert(
      fc.property(answers, keys, responses, dictionary, (answer, key, response, values) => {
        const score = scoreResponse(answer, key, response, values)
        expect(['scored', 'invalid']).toContain(score.kind)
        if (response.type !== key.type || key.type !== answer.type)
          expect(score).toEqual(invalid('wrong-type'))
      }),
      { numRuns: 2000 },
    )
  })
})
