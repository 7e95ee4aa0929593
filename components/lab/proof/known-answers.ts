import { concatBytes, equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes } from '#domain/crypto/bytes/hex.ts'
import { hkdf } from '#domain/crypto/primitives/hkdf.ts'
import { importAesGcmKey, openAesGcm, sealAesGcm } from '#domain/crypto/primitives/aes-gcm.ts'

/** One statement that is tried in the visitor's own browser. */
export interface Proof {
  readonly id: string
  run(): Promise<boolean>
}

/** RFC 5869, appendix A.1 to A.3: input, and the key material that must come out. Figures typed in from the RFC. */
const HKDF_CASES = [
  {
    key: '0b'.repeat(22),
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    out: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    key: '0b'.repeat(22),
    salt: '',
    info: '',
    out: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
] as const

/** The GCM specification of McGrew and Viega, appendix B, test cases 13 to 16: AES-256. */
const GCM_CASES = [
  {
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    text: '',
    sealed: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    text: '00'.repeat(16),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
] as const

export const HKDF_PROOFS: readonly Proof[] = HKDF_CASES.map(({ key, salt, info, out }, index) => ({
  id: `rfc-5869-${[1, 3][index]}`,
  run: async () => {
    const expected = hexBytes(out)
    const input = {
      hash: 'SHA-256',
      inputKey: hexBytes(key),
      salt: hexBytes(salt),
      info: hexBytes(info),
    } as const
    return equalBytes(await hkdf(input, expected.length), expected)
  },
}))

export const GCM_PROOFS: readonly Proof[] = GCM_CASES.flatMap(({ key, iv, aad, text, sealed }, index) => {
  const parameters = { iv: hexBytes(iv), aad: hexBytes(aad) }
  const open = async (bytes: Parameters<typeof openAesGcm>[2]) => {
    const imported = await importAesGcmKey(hexBytes(key))
    return imported && openAesGcm(imported, parameters, bytes)
  }
  return [
    {
      id: `gcm-${index + 13}-seal`,
      run: async () => {
        const imported = await importAesGcmKey(hexBytes(key))
        return (
          imported !== undefined &&
          equalBytes(await sealAesGcm(imported, parameters, hexBytes(text)), hexBytes(sealed))
        )
      },
    },
    {
      id: `gcm-${index + 13}-changed`,
      run: async () => {
        const changed = concatBytes(hexBytes(sealed))
        changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
        return (await open(changed)) === undefined
      },
    },
  ]
})
