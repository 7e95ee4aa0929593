import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { signatureFromDer, signatureToDer } from './signature-der.ts'

const anySignature = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Uint8Array.from(bytes))

describe('a signature as DER', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anySignature, (signature) => {
        expect(signatureFromDer(signatureToDer(signature), 32)).toEqual(signature)
      }),
    )
  })

  test('has no other form: one changed byte is refused or is another signature', () => {
    fc.assert(
      fc.property(anySignature, fc.nat(), fc.integer({ min: 1, max: 255 }), (signature, place, change) => {
        const der = signatureToDer(signature)
        der[place % der.length]! ^= change
        const read = signatureFromDer(der, 32)
        expect(read && toHex(signatureToDer(read))).toBe(read && toHex(der))
      }),
    )
  })

  test.each([
    ['a needless zero in front of r', '30070202000102020001'.slice(0, 18)],
    ['a needless zero', '3008020200010202007f'],
    ['a negative number', '3006020181020101'],
    ['a length in its long form', '308106020101020101'],
    ['something after the end', '300602010102010100'],
    ['something inside after s', '300702010102010100'],
    ['a number of no digits', '30050200020101'],
    ['another type', '3006030101020101'],
    ['a number longer than the curve', `3046022101${'00'.repeat(32)}022101${'00'.repeat(32)}`],
    ['nothing', ''],
  ])('with %s is refused', (_, hex) => {
    expect(signatureFromDer(hexBytes(hex), 32)).toBeUndefined()
  })
})
