import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { compressPoint, coordinateBytes, decompressPoint } from './ec-point.ts'
import { createEcdsaSigner, verifyEcdsa } from './ecdsa.ts'

const ALGORITHMS = [
  { curve: 'P-256', hash: 'SHA-256' },
  { curve: 'P-384', hash: 'SHA-384' },
] as const

/** The generators of the curves. @see FIPS 186-4, D.1.2.3 and D.1.2.4 */
const GENERATORS = {
  'P-256':
    '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  'P-384':
    '04aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab73617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f',
}

describe.each(ALGORITHMS)('on $curve', (algorithm) => {
  const { curve } = algorithm

  test('a compressed point becomes whole again', async () => {
    const generator = GENERATORS[curve]
    expect(toHex(decompressPoint(curve, compressPoint(hexBytes(generator)))!)).toBe(generator)
    for (let round = 0; round < 5; round++) {
      const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, ['sign'])
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
      expect(decompressPoint(curve, compressPoint(point))).toEqual(point)
    }
  })

  test('bytes that are no compressed point are refused', () => {
    const length = coordinateBytes(curve)
    const compressed = compressPoint(hexBytes(GENERATORS[curve]))
    const notOnCurve = Array.from({ length: 64 }, (_, x) =>
      Uint8Array.from({ length: length + 1 }, (_unused, place) =>
        place === 0 ? 2 : place === length ? x : 0,
      ),
    ).filter((candidate) => !decompressPoint(curve, candidate))
    // About half of all x belong to no point.
    expect(notOnCurve.length).toBeGreaterThan(16)
    expect(notOnCurve.length).toBeLessThan(48)
    expect(decompressPoint(curve, compressed.subarray(1))).toBeUndefined()
    expect(
      decompressPoint(
        curve,
        Uint8Array.from(compressed, (byte, at) => (at === 0 ? 4 : byte)),
      ),
    ).toBeUndefined()
    expect(decompressPoint(curve, Uint8Array.of(2, ...Array<number>(length).fill(255)))).toBeUndefined()
  })

  test('a signature holds for its message and no other', async () => {
    const signer = await createEcdsaSigner(algorithm)
    const message = utf8Bytes('signed')
    const signed = { ...signer, message, signature: await signer.sign(message) }
    expect(await verifyEcdsa(algorithm, signed)).toBe(true)
    expect(await verifyEcdsa(algorithm, { ...signed, message: utf8Bytes('Signed') })).toBe(false)
    expect(await verifyEcdsa(algorithm, { ...signed, signature: hexBytes('3006020101020101') })).toBe(false)
    expect(await verifyEcdsa(algorithm, { ...signed, signature: hexBytes('00') })).toBe(false)
    expect(await verifyEcdsa(algorithm, { ...signed, compressedPublicKey: hexBytes('02') })).toBe(false)
  })
})
