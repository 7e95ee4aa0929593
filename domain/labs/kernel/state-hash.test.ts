import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, isSameJson } from './json.ts'
import { fnv1a64, stateHash } from './state-hash.ts'

describe('the hash of a state', () => {
  test('is FNV-1a of 64 bits, by the test values of RFC 9923', () => {
    const hashOf = (text: string) => fnv1a64(new TextEncoder().encode(text))
    expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([
      'cbf29ce484222325',
      'af63dc4c8601ec8c',
      '85944171f73967e8',
    ])
  })

  test('does not depend on the order in which keys were written', () => {
    expect(stateHash({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      stateHash({ a: true, b: [1, { c: 'x', d: null }] }),
    )
  })

  test('differs for different states', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        fc.pre(!isSameJson(left, right))
        expect(stateHash(left)).not.toBe(stateHash(right))
      }),
    )
  })

  test('survives a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})
