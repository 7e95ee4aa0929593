import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBase64, toBase64 } from './base64.ts'
import { compareBytes, concatBytes, equalBytes } from './bytes.ts'
import { hexBytes, toHex } from './hex.ts'
import { readUnsigned, unsignedBytes } from './unsigned.ts'
import { readUtf8, utf8Bytes } from './utf8.ts'

const anyBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes))

describe('byte strings', () => {
  test('are equal exactly when length and every byte are', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (left, right) => {
        expect(equalBytes(left, right)).toBe(toHex(left) === toHex(right))
        expect(equalBytes(left, left.slice())).toBe(true)
      }),
    )
  })

  test('are ordered as their hexadecimal digits are', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (left, right) => {
        const [a, b] = [toHex(left), toHex(right)]
        expect(Math.sign(compareBytes(left, right))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  test('keep everything when joined', () => {
    expect(toHex(concatBytes(hexBytes('01'), hexBytes(''), hexBytes('02ff')))).toBe('0102ff')
  })
})

describe('numbers as bytes', () => {
  test('come back from as many bytes as they were given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 4, max: 12 }),
        (value, length) => {
          const bytes = unsignedBytes(value, length)
          expect(bytes).toHaveLength(length)
          expect(readUnsigned(bytes)).toBe(value)
        },
      ),
    )
  })

  test('are in network order', () => {
    expect(toHex(unsignedBytes(0x0178, 2))).toBe('0178')
  })

  test.each([-1, 1.5, 65_536, NaN])('refuse %d in two bytes as a bug', (value) => {
    expect(() => unsignedBytes(value, 2)).toThrow(RangeError)
  })
})

describe('Base64', () => {
  test('comes back, wrapped lines included', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const wrapped = toBase64(bytes).replace(/(.{5})/g, '$1\n')
        expect(readBase64(wrapped)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  test.each([
    ['a letter of another alphabet', 'AgR4_w==', 4],
    ['a missing end', 'AgR4TQ', 6],
    ['padding in the middle', 'Ag==AgR4', 2],
    ['too much padding', 'A===', 1],
    ['any text', '안녕하세요', 0],
  ])('with %s is refused at the place', (_, text, offset) => {
    expect(readBase64(text)).toEqual({ ok: false, failure: { code: 'not-base64', offset } })
  })
})

describe('UTF-8', () => {
  test('comes back, a byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed())
        expect(readUtf8(utf8Bytes(`\ufeff${text}`))).toBe(`\ufeff${text}`)
      }),
    )
  })

  test.each(['ff', 'c080', 'eda080', 'f5808080', 'e282'])('does not read %s', (hex) => {
    expect(readUtf8(hexBytes(hex))).toBeUndefined()
  })
})

describe('hexadecimal', () => {
  test.each(['0', 'zz', '0x'])('refuses %s as a bug', (text) => {
    expect(() => hexBytes(text)).toThrow(RangeError)
  })
})
