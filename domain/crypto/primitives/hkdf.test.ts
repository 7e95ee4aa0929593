import { expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { hkdf } from './hkdf.ts'

/** @see RFC 5869, A.1 and A.3 */
const CASES = [
  {
    inputKey: '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    output: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    inputKey: '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b',
    salt: '',
    info: '',
    output: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
]

test.each(CASES)(
  'HKDF gives the key of RFC 5869 with salt "$salt"',
  async ({ inputKey, salt, info, output }) => {
    const input = {
      hash: 'SHA-256',
      inputKey: hexBytes(inputKey),
      salt: hexBytes(salt),
      info: hexBytes(info),
    } as const
    expect(toHex(await hkdf(input, 42))).toBe(output)
  },
)
