import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { hkdf } from './hkdf.ts'
import { hkdfExpand, hkdfExtract } from './hkdf-parts.ts'

describe('the two halves of HKDF', () => {
  test('give what RFC 5869, A.1 says', async () => {
    const prk = await hkdfExtract(
      'SHA-256',
      hexBytes('000102030405060708090a0b0c'),
      hexBytes('0b'.repeat(22)),
    )
    expect(toHex(prk)).toBe('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5')
    expect(toHex(await hkdfExpand('SHA-256', prk, hexBytes('f0f1f2f3f4f5f6f7f8f9'), 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
  })

  test('are together what WebCrypto computes in one', async () => {
    const [salt, inputKey, info] = [hexBytes('01'), hexBytes('0203'), hexBytes('040506')]
    for (const length of [1, 48, 49, 200]) {
      const prk = await hkdfExtract('SHA-384', salt, inputKey)
      const whole = await hkdf({ hash: 'SHA-384', inputKey, salt, info }, length)
      expect(await hkdfExpand('SHA-384', prk, info, length)).toEqual(whole)
    }
  })
})
