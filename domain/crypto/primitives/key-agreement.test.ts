import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { createAgreementKeyPair, importX25519KeyPair } from './key-agreement.ts'

describe('a key agreement', () => {
  test.each(['X25519', 'P-256'] as const)('over %s comes to the same on both sides', async (curve) => {
    const [left, right] = [await createAgreementKeyPair(curve), await createAgreementKeyPair(curve)]
    const agreed = await left.agree(right.publicKey)
    expect(agreed).toHaveLength(32)
    expect(await right.agree(left.publicKey)).toEqual(agreed)
  })

  test('over X25519 comes to what RFC 7748, 6.1 says', async () => {
    const alice = await importX25519KeyPair(
      hexBytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
    )
    expect(toHex(alice.publicKey)).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
    const bob = hexBytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
    expect(toHex((await alice.agree(bob))!)).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    )
  })

  test.each([
    ['X25519', 'a point of small order', '00'.repeat(32)],
    ['X25519', 'too few bytes', '00'.repeat(31)],
    ['P-256', 'no point of the curve', '04' + '11'.repeat(64)],
    ['P-256', 'nothing', ''],
  ] as const)('over %s refuses %s', async (curve, _case, hex) => {
    const pair = await createAgreementKeyPair(curve)
    expect(await pair.agree(hexBytes(hex))).toBeUndefined()
  })
})
