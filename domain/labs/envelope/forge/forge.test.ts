import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexBytes } from '#domain/crypto/bytes/hex.ts'
import { blockOf, elementOf, ghash, inverse, multiply } from './gcm-field.ts'

const anyElement = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(elementOf)
const ONE = 1n << 127n

describe('the field of GCM', () => {
  test('hashes as test case 2 of the GCM specification does', () => {
    // McGrew, Viega: The Galois/Counter Mode of Operation, appendix B: K = 0, P = 16 zero bytes.
    const hashKey = elementOf(hexBytes('66e94bd4ef8a2c3b884cfa59ca342b2e'))
    const ciphertext = hexBytes('0388dace60b6a392f328c2b971b2fe78')
    expect(blockOf(ghash(hashKey, new Uint8Array(0), ciphertext))).toEqual(
      hexBytes('f38cbb1ad69223dcc3457ae5b6b0f885'),
    )
  })

  test('multiplies in any order, and over sums', () => {
    fc.assert(
      fc.property(anyElement, anyElement, anyElement, (a, b, c) => {
        expect(multiply(a, b)).toBe(multiply(b, a))
        expect(multiply(a, b ^ c)).toBe(multiply(a, b) ^ multiply(a, c))
      }),
      { numRuns: 30 },
    )
  })

  test('has an inverse for everything but zero', () => {
    fc.assert(
      fc.property(anyElement, (a) => {
        fc.pre(a !== 0n)
        expect(multiply(a, inverse(a))).toBe(ONE)
      }),
      { numRuns: 10 },
    )
  })
})
