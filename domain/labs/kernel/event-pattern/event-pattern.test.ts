import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { compilePattern } from './compile-pattern.ts'
import { matchesEvent } from './match-event.ts'

function verdict(pattern: Json, event: unknown): boolean | string {
  const compiled = compilePattern(pattern)
  return compiled.ok ? matchesEvent(compiled.value, event) : compiled.failure.message
}

/** One field of an event against one list of matchers. */
function field(value: Json, ...matchers: Json[]): boolean | string {
  return verdict({ detail: { field: matchers } }, { detail: { field: value } })
}

describe('an event pattern', () => {
  test('matches a value outright, of its own type only', () => {
    expect(field('300', '300')).toBe(true)
    expect(field(300, '300')).toBe(false)
    expect(field(300.0, 300)).toBe(true)
    expect(field(null, null)).toBe(true)
    expect(field('null', null)).toBe(false)
    expect(field('Aws', 'aws')).toBe(false)
  })

  test('needs one of several matchers, and every one of several fields', () => {
    expect(field('b', 'a', 'b')).toBe(true)
    expect(verdict({ a: [1], b: [2] }, { a: 1, b: 3 })).toBe(false)
  })

  test('compares the beginning and the end of texts, with or without regard to case', () => {
    expect(field('aws.kms', { prefix: 'aws.' })).toBe(true)
    expect(field('AWS.kms', { prefix: { 'equals-ignore-case': 'aws.' } })).toBe(true)
    expect(field('photo.PNG', { suffix: '.png' })).toBe(false)
    expect(field('photo.PNG', { suffix: { 'equals-ignore-case': '.png' } })).toBe(true)
  })

  test('takes anything but what is named, and needs something to take', () => {
    expect(field('on', { 'anything-but': ['off', 'lost'] })).toBe(true)
    expect(field('lost', { 'anything-but': ['off', 'lost'] })).toBe(false)
    expect(field(null, { 'anything-but': 'off' })).toBe(true)
    expect(verdict({ detail: { field: [{ 'anything-but': 'off' }] } }, { detail: {} })).toBe(false)
    expect(field('dir/x', { 'anything-but': { wildcard: 'dir/*' } })).toBe(false)
  })

  test('reads addresses of both families', () => {
    expect(field('10.0.0.255', { cidr: '10.0.0.0/24' })).toBe(true)
    expect(field('10.0.1.0', { cidr: '10.0.0.0/24' })).toBe(false)
    expect(field('2001:0db8:1234:1a00::9', { cidr: '2001:db8:1234:1a00::/64' })).toBe(true)
    expect(field('10.0.0.1', { cidr: '::/0' })).toBe(false)
    expect(field('10.0.0.1', { cidr: '10.0.0.0/33' })).toContain('Malformed CIDR')
  })

  test('knows a field that is there from one that is not, at the leaves only', () => {
    const absent = { detail: { key: { id: [{ exists: false }] } } }
    expect(verdict(absent, { detail: { key: {} } })).toBe(true)
    expect(verdict(absent, { detail: {} })).toBe(true)
    expect(verdict(absent, { detail: { key: { id: null } } })).toBe(false)
    expect(verdict({ detail: { key: [{ exists: true }] } }, { detail: { key: { id: 1 } } })).toBe(false)
  })

  test('takes a star for any characters and a backslash before it for the star itself', () => {
    expect(field('/app/prod/db/password', { wildcard: '/app/*/password' })).toBe(true)
    expect(field('/app/password', { wildcard: '/app/*/password' })).toBe(false)
    expect(field('a*b', { wildcard: 'a\\*b' })).toBe(true)
    expect(field('axb', { wildcard: 'a\\*b' })).toBe(false)
    expect(field('aba', { wildcard: 'ab*ba' })).toBe(false)
  })

  test('asks for its alternatives together with the fields beside them', () => {
    const pattern: Json = {
      source: ['aws.kms'],
      detail: { $or: [{ a: [1] }, { b: [{ numeric: ['>', 5] }] }] },
    }
    expect(verdict(pattern, { source: 'aws.kms', detail: { b: 9 } })).toBe(true)
    expect(verdict(pattern, { source: 'aws.s3', detail: { a: 1 } })).toBe(false)
    expect(verdict(pattern, { source: 'aws.kms', detail: { a: 2, b: 5 } })).toBe(false)
  })

  test('wants the fields of one element of a list, not of two', () => {
    const pattern = { detail: { keys: { kind: ['a'], size: [2] } } }
    expect(
      verdict(pattern, {
        detail: {
          keys: [
            { kind: 'a', size: 1 },
            { kind: 'b', size: 2 },
          ],
        },
      }),
    ).toBe(false)
    expect(verdict(pattern, { detail: { keys: [{ kind: 'b' }, { kind: 'a', size: 2 }] } })).toBe(true)
  })

  test('reads a dotted name as the path it looks like, in the event too', () => {
    expect(verdict({ detail: { 'state.status': ['on'] } }, { detail: { state: { status: 'on' } } })).toBe(
      true,
    )
    expect(verdict({ detail: { state: { status: ['on'] } } }, { detail: { 'state.status': 'on' } })).toBe(
      true,
    )
  })

  test.each<[string, Json]>([
    ['a value outside a list', { source: 'aws.kms' }],
    ['an empty list', { source: [] }],
    ['nothing at all', {}],
    ['a list in a list', { source: [['aws.kms']] }],
    ['two operators in one object', { source: [{ prefix: 'a', suffix: 'b' }] }],
    ['an operator that is none', { source: [{ Prefix: 'a' }] }],
    ['a range from above', { days: [{ numeric: ['<', 5, '>', 0] }] }],
    ['an empty range', { days: [{ numeric: ['>', 5, '<', 5] }] }],
    ['a number beyond five milliards', { days: [{ numeric: ['>', 5_000_000_001] }] }],
    ['texts and numbers in one list of refusals', { a: [{ 'anything-but': ['a', 1] }] }],
    ['stars side by side', { a: [{ wildcard: 'a**' }] }],
    ['six stars', { a: [{ wildcard: '*:*:*:*:*:event-bus/*' }] }],
    ['exists with a text', { a: [{ exists: 'yes' }] }],
  ])('is refused for %s', (_what, pattern) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: false, failure: { code: 'invalid-event-pattern' } })
  })

  test('of any JSON compiles or says why not, and judges any event', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (pattern, event) => {
        expect(typeof verdict(pattern as Json, event)).toMatch(/boolean|string/)
      }),
    )
  })

  test('with stars agrees with the regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), letters, (parts, text) => {
        const pattern = parts
          .filter((part, index) => index === 0 || index === parts.length - 1 || part !== '')
          .join('*')
        expect(field(text, { wildcard: pattern })).toBe(
          new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text),
        )
      }),
    )
  })
})
