import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey, systemBytes } from '../../../tests/crypto/sample-keyrings.ts'
import { policyFor, sampleMessage } from '../../../tests/crypto/sample-message.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { createEcdsaSigner } from '../primitives/ecdsa.ts'
import type { EncryptOptions } from './begin-message.ts'
import { decryptMessage } from './decrypt-message.ts'
import { encryptMessage } from './encrypt-message.ts'
import type { Keyring } from './keyring.ts'
import type { RandomBytes } from './random-bytes.ts'
import { rawAesKeyring } from './raw-aes-keyring.ts'

const MEBIBYTE = 2 ** 20
/** For what is much work on a busy machine. */
const PATIENCE_MS = 60_000

function encrypt(plaintext: Bytes, options: Partial<EncryptOptions> = {}) {
  return encryptMessage(plaintext, {
    keyring: aesKeyring(),
    randomBytes: systemBytes,
    algorithmSuiteId: '0478',
    ...options,
  })
}

const HELLO = utf8Bytes('hello')

describe('a message', () => {
  test(
    'opens to what went in, with any context, length and frame',
    async () => {
      const context = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), {
        maxKeys: 5,
      })
      await fc.assert(
        fc.asyncProperty(
          context.filter((pairs) => !Object.keys(pairs).some((key) => key.startsWith('aws-crypto-'))),
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
          fc.integer({ min: 1, max: 64 }),
          async (encryptionContext, plaintext, frameLength) => {
            const contentType = { kind: 'framed', frameLength } as const
            const { bytes } = await sampleMessage(plaintext, { encryptionContext, contentType })
            const decrypted = await decryptMessage(bytes, { keyring: aesKeyring() })
            expect(decrypted).toMatchObject({ ok: true, value: { plaintext } })
            if (decrypted.ok)
              expect({ ...decrypted.value.encryptionContext }).toEqual({ ...encryptionContext })
          },
        ),
        { numRuns: 60 },
      )
    },
    PATIENCE_MS,
  )

  test('is of suite 0578 in frames of 4096 bytes unless something else is asked for', async () => {
    const encrypted = await encryptMessage(HELLO, { keyring: aesKeyring(), randomBytes: systemBytes })
    expect(encrypted).toMatchObject({
      ok: true,
      value: {
        header: { algorithmSuite: { id: '0578' }, contentType: { kind: 'framed', frameLength: 4096 } },
      },
    })
  })

  test('comes out the same where all that chance gives is the same, its signature included', async () => {
    const recorded: RandomBytes = (length, use) =>
      Uint8Array.from({ length }, (_, index) => (use.length + index) % 256)
    const keyring = rawAesKeyring({
      keyNamespace: 'samples',
      keyName: 'k',
      wrappingKey: countingKey(),
      randomBytes: recorded,
    })
    const { compressedPublicKey, sign } = await createEcdsaSigner({ curve: 'P-384', hash: 'SHA-384' })
    let signature: Promise<Bytes> | undefined
    const signer = { compressedPublicKey, sign: (bytes: Bytes) => (signature ??= sign(bytes)) }
    const options = { keyring, randomBytes: recorded, signer }
    const [first, second] = [await encryptMessage(HELLO, options), await encryptMessage(HELLO, options)]
    expect(first.ok && second.ok && first.value.bytes).toEqual(second.ok && second.value.bytes)
    expect(await decryptMessage(second.ok ? second.value.bytes : HELLO, { keyring })).toMatchObject({
      ok: true,
    })
  })

  test('whose plaintext comes out even ends with a full frame, not with an empty one', async () => {
    const contentType = { kind: 'framed', frameLength: 4 } as const
    const { trace } = await sampleMessage('12345678', { contentType })
    expect(
      trace.filter(({ path }) => path.endsWith('encrypted-content')).map(({ length }) => length),
    ).toEqual([4, 4])
  })

  test('orders the pairs of its context by their UTF-8 bytes', async () => {
    const encryptionContext = { '\u{ffee}': '', '😀': '', Zed: '', abc: '', 'a-b': '', aa: '' }
    const { segments } = await sampleMessage('', { encryptionContext })
    const keys = segments
      .filter(({ path }) => path.endsWith('.key'))
      .map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(keys).toEqual(['Zed', 'a-b', 'aa', 'abc', '\u{ffee}', '😀'])
  })
})

describe('is refused', () => {
  test.each([
    ['a key of AWS', { 'aws-crypto-mine': '1' }, 'prefix-is-reserved', 'aws-crypto-mine'],
    ['half a surrogate pair in a key', { 'a\ud800': '1' }, 'text-is-well-formed', 'a\ud800'],
    ['half a surrogate pair in a value', { a: '\udc00' }, 'text-is-well-formed', 'a'],
    ['a value of more than 65,535 bytes', { a: '한'.repeat(21_846) }, 'fits-65535-bytes', 'a'],
    ['a key of more than 65,535 bytes', { ['a'.repeat(65_536)]: '' }, 'fits-65535-bytes', 'a'.repeat(65_536)],
  ])('%s in the context', async (_, encryptionContext, rule, key) => {
    const failure = { code: 'invalid-encryption-context', rule, key }
    expect(await encrypt(HELLO, { encryptionContext })).toEqual({ ok: false, failure })
  })

  test('a context whose pairs together are too long', async () => {
    const encryptionContext = { a: 'x'.repeat(40_000), b: 'y'.repeat(40_000) }
    const failure = { code: 'invalid-encryption-context', rule: 'fits-65535-bytes' }
    expect(await encrypt(HELLO, { encryptionContext })).toEqual({ ok: false, failure })
    const fitting = { a: 'x'.repeat(65_535 - 2 - 2 - 1 - 2) }
    expect(await encrypt(HELLO, { encryptionContext: fitting })).toMatchObject({ ok: true })
  })

  test('a context that only the public key of the signature makes too long', async () => {
    const encryptionContext = { a: 'x'.repeat(65_535 - 2 - 2 - 1 - 2) }
    const failure = { code: 'invalid-encryption-context', rule: 'fits-65535-bytes' }
    expect(await encrypt(HELLO, { encryptionContext, algorithmSuiteId: '0578' })).toEqual({
      ok: false,
      failure,
    })
  })

  test('a required key that is not in the context', async () => {
    const failure = { code: 'invalid-encryption-context', rule: 'required-key-is-present', key: 'tenant' }
    expect(await encrypt(HELLO, { requiredEncryptionContextKeys: ['tenant'] })).toEqual({
      ok: false,
      failure,
    })
  })

  test.each([0, -1, 1.5, 2 ** 32, NaN])('a frame length of %d', async (frameLength) => {
    const failure = { code: 'invalid-frame-length' }
    expect(await encrypt(HELLO, { contentType: { kind: 'framed', frameLength } })).toEqual({
      ok: false,
      failure,
    })
  })

  test.each([
    ['0178', 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT', false],
    ['0378', 'REQUIRE_ENCRYPT_ALLOW_DECRYPT', false],
    ['0178', 'FORBID_ENCRYPT_ALLOW_DECRYPT', true],
    ['0478', 'FORBID_ENCRYPT_ALLOW_DECRYPT', false],
    ['0478', 'REQUIRE_ENCRYPT_ALLOW_DECRYPT', true],
    ['0578', 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT', true],
  ] as const)(
    'suite %s under %s or not, as the policy says',
    async (algorithmSuiteId, commitmentPolicy, isWritten) => {
      const encrypted = await encrypt(HELLO, { algorithmSuiteId, commitmentPolicy })
      expect(encrypted.ok).toBe(isWritten)
      if (!encrypted.ok) {
        expect(encrypted.failure).toEqual({
          code: 'commitment-policy',
          policy: commitmentPolicy,
          algorithmSuiteId,
        })
      }
    },
  )

  test.each([
    ['0578', { kind: 'framed', frameLength: 4096 }, 'signed'],
    ['0378', { kind: 'nonframed' }, 'signed'],
    ['0478', { kind: 'nonframed' }, 'nonframed'],
    ['0478', { kind: 'framed', frameLength: 65 * MEBIBYTE }, 'long-frames'],
    ['0178', { kind: 'framed', frameLength: 4096 }, 'asked-for'],
  ] as const)(
    'more than 64 MiB in one piece, suite %s, %o',
    async (algorithmSuiteId, contentType, reason) => {
      const plaintext = new Uint8Array(64 * MEBIBYTE + 1)
      const commitmentPolicy = policyFor(algorithmSuiteId)
      const failure = { code: 'too-large', unit: 'bytes', limit: 64 * MEBIBYTE, reason }
      const options = { algorithmSuiteId, contentType, commitmentPolicy }
      expect(await encrypt(plaintext, options)).toEqual({ ok: false, failure })
    },
  )

  test('more frames in one piece than are held at once', async () => {
    const contentType = { kind: 'framed', frameLength: 1 } as const
    const failure = { code: 'too-large', unit: 'frames', limit: 2 ** 17, reason: 'asked-for' }
    expect(await encrypt(new Uint8Array(2 ** 17 + 1), { contentType })).toEqual({ ok: false, failure })
  })

  test('what the keyring refuses, with its reason', async () => {
    const failure = {
      code: 'keyring-failed',
      keyProviderId: 'aws-kms',
      reason: 'AccessDeniedException',
    } as const
    const keyring: Keyring = {
      onEncrypt: () => Promise.resolve({ ok: false, failure }),
      onDecrypt: () => Promise.resolve({ ok: false, failure: [] }),
    }
    expect(await encrypt(HELLO, { keyring })).toEqual({ ok: false, failure })
  })

  test('a keyring that gives a data key of another length, as a bug', async () => {
    const randomBytes: RandomBytes = () => new Uint8Array(16)
    const keyring = rawAesKeyring({
      keyNamespace: 'n',
      keyName: 'k',
      wrappingKey: countingKey(),
      randomBytes,
    })
    await expect(encrypt(HELLO, { keyring })).rejects.toThrow(RangeError)
  })
})
