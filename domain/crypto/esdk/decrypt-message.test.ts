import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey, systemBytes } from '../../../tests/crypto/sample-keyrings.ts'
import { policyFor, sampleMessage } from '../../../tests/crypto/sample-message.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { algorithmSuite } from './algorithm-suite.ts'
import type { EncryptionSuiteId } from './algorithm-suite.ts'
import { decryptMessage } from './decrypt-message.ts'
import type { EncryptedMessage } from './encrypt-message.ts'
import type { Keyring } from './keyring.ts'
import { multiKeyring } from './multi-keyring.ts'
import { rawAesKeyring } from './raw-aes-keyring.ts'
import { rawRsaKeyring } from './raw-rsa-keyring.ts'

const CONTEXT = { department: 'finance', purpose: 'exam' }

function flipped({ bytes, trace }: EncryptedMessage, path: string) {
  const changed = bytes.slice()
  changed[trace.find((field) => field.path === path)!.offset]! ^= 1
  return changed
}

/** Opens every message with one data key, whatever the encrypted data keys say. */
function keyringOf(dataKey: Uint8Array<ArrayBuffer>): Keyring {
  return {
    onEncrypt: () => Promise.reject(new Error('only opens')),
    onDecrypt: () => Promise.resolve({ ok: true, value: { dataKey, index: 0 } }),
  }
}

describe('the encryption context', () => {
  test('may be asked for in part', async () => {
    const { bytes } = await sampleMessage('x', { encryptionContext: CONTEXT })
    const options = { keyring: aesKeyring(), encryptionContext: { purpose: 'exam' } }
    expect(await decryptMessage(bytes, options)).toMatchObject({
      ok: true,
      value: { encryptionContext: CONTEXT },
    })
  })

  test('that differs from the one asked for is refused before any key is used', async () => {
    const { bytes } = await sampleMessage('x', { encryptionContext: CONTEXT })
    const options = { keyring: aesKeyring(), encryptionContext: { purpose: 'exan' } }
    const failure = { code: 'encryption-context-mismatch', key: 'purpose' }
    expect(await decryptMessage(bytes, options)).toEqual({ ok: false, failure })
  })

  test.each(['0178', '0378', '0478', '0578'] as const)(
    'has pairs that are not stored, in suite %s, and must be brought along',
    async (algorithmSuiteId) => {
      const { bytes, header } = await sampleMessage('x', {
        algorithmSuiteId,
        encryptionContext: CONTEXT,
        requiredEncryptionContextKeys: ['purpose'],
      })
      expect(header.encryptionContext).not.toHaveProperty('purpose')
      const commitmentPolicy = policyFor(algorithmSuiteId)
      const open = (encryptionContext: Record<string, string>) =>
        decryptMessage(bytes, { keyring: aesKeyring(), encryptionContext, commitmentPolicy })
      expect(await open({ purpose: 'exam' })).toMatchObject({
        ok: true,
        value: { encryptionContext: CONTEXT },
      })
      expect(await open({ purpose: 'other' })).toMatchObject({ ok: false, failure: { code: 'no-data-key' } })
      expect(await open({})).toMatchObject({ ok: false, failure: { code: 'no-data-key' } })
    },
  )

  test('is held by the header even where the wrapping of the data key holds none', async () => {
    const { bytes, dataKey } = await sampleMessage('x', {
      encryptionContext: CONTEXT,
      requiredEncryptionContextKeys: ['purpose'],
    })
    const options = { keyring: keyringOf(dataKey), encryptionContext: { purpose: 'other' } }
    expect(await decryptMessage(bytes, options)).toMatchObject({
      ok: false,
      failure: { code: 'header-tag-mismatch' },
    })
  })

  test('that nobody brought although it is required is named', async () => {
    const { bytes } = await sampleMessage('x')
    const options = { keyring: aesKeyring(), requiredEncryptionContextKeys: ['tenant'] }
    const failure = { code: 'encryption-context-mismatch', key: 'tenant' }
    expect(await decryptMessage(bytes, options)).toEqual({ ok: false, failure })
  })
})

describe('the commitment policy', () => {
  test.each([
    ['0178', 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT', false],
    ['0178', 'REQUIRE_ENCRYPT_ALLOW_DECRYPT', true],
    ['0378', 'FORBID_ENCRYPT_ALLOW_DECRYPT', true],
    ['0478', 'FORBID_ENCRYPT_ALLOW_DECRYPT', true],
    ['0578', 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT', true],
  ] as const)('lets suite %s be read under %s: %s', async (algorithmSuiteId, commitmentPolicy, isRead) => {
    const { bytes } = await sampleMessage('x', { algorithmSuiteId })
    const decrypted = await decryptMessage(bytes, { keyring: aesKeyring(), commitmentPolicy })
    expect(decrypted.ok).toBe(isRead)
    if (!decrypted.ok) {
      expect(decrypted.failure).toEqual({
        code: 'commitment-policy',
        policy: commitmentPolicy,
        algorithmSuiteId,
      })
    }
  })

  test('is why another data key is found out by the commitment, and without one only by the tag', async () => {
    const committed = await sampleMessage('x')
    expect(await decryptMessage(committed.bytes, { keyring: keyringOf(countingKey(3)) })).toEqual({
      ok: false,
      failure: { code: 'key-commitment-mismatch' },
    })
    const plain = await sampleMessage('x', { algorithmSuiteId: '0178' })
    const options = { keyring: keyringOf(countingKey(3)), commitmentPolicy: policyFor('0178') }
    expect(await decryptMessage(plain.bytes, options)).toMatchObject({
      ok: false,
      failure: { code: 'header-tag-mismatch' },
    })
  })
})

describe('a failed check says what it covers and no more', () => {
  test('the tag of the header covers the header', async () => {
    const message = await sampleMessage('x', { encryptionContext: CONTEXT })
    const headerLength = message.trace.find(({ path }) => path.startsWith('body'))!.offset
    const keyring = keyringOf(message.dataKey)
    expect(await decryptMessage(flipped(message, 'header.aad.1.value'), { keyring })).toEqual({
      ok: false,
      failure: { code: 'header-tag-mismatch', covers: [{ offset: 0, length: headerLength }] },
    })
  })

  test.each(['0178', '0478'] as const)(
    'the tag of a frame covers the frame and the message ID, suite %s',
    async (algorithmSuiteId) => {
      const contentType = { kind: 'framed', frameLength: 4 } as const
      const message = await sampleMessage('three frames', { algorithmSuiteId, contentType })
      const fields = message.trace.filter(({ path }) => path.startsWith('body.frames.2.'))
      const messageId = message.trace.find(({ path }) => path === 'header.message-id')!
      const commitmentPolicy = policyFor(algorithmSuiteId)
      const changed = flipped(message, 'body.frames.2.encrypted-content')
      expect(await decryptMessage(changed, { keyring: aesKeyring(), commitmentPolicy })).toEqual({
        ok: false,
        failure: {
          code: 'body-tag-mismatch',
          sequenceNumber: 2,
          covers: [
            { offset: messageId.offset, length: messageId.length },
            { offset: fields[0]!.offset, length: fields.reduce((sum, { length }) => sum + length, 0) },
          ],
        },
      })
    },
  )

  test('the signature covers header and body, and nothing is handed out without it', async () => {
    const options = { algorithmSuiteId: '0578' } as const
    const [message, other] = [await sampleMessage('mine', options), await sampleMessage('yours', options)]
    const footer = message.trace.find(({ path }) => path === 'footer.signature-length')!.offset
    const otherFooter = other.trace.find(({ path }) => path === 'footer.signature-length')!.offset
    const forged = concatBytes(message.bytes.subarray(0, footer), other.bytes.subarray(otherFooter))
    expect(await decryptMessage(forged, { keyring: aesKeyring() })).toEqual({
      ok: false,
      failure: { code: 'signature-mismatch', covers: [{ offset: 0, length: footer }] },
    })
  })

  test.each([
    ['frames in another order', [1, 0, 2]],
    ['a frame twice', [0, 0, 1, 2]],
    ['a frame left out', [0, 2]],
  ])('%s are no message', async (_, order) => {
    const contentType = { kind: 'framed', frameLength: 4 } as const
    const { bytes, trace } = await sampleMessage('three frames', { contentType })
    const starts = [1, 2, 3].map(
      (n) => trace.find(({ path }) => path.startsWith(`body.frames.${n}.`))!.offset,
    )
    const frames = starts.map((start, index) => bytes.subarray(start, starts[index + 1]))
    const changed = concatBytes(bytes.subarray(0, starts[0]), ...order.map((index) => frames[index]!))
    expect(await decryptMessage(changed, { keyring: aesKeyring() })).toMatchObject({
      ok: false,
      failure: { rule: 'sequence-numbers-count-from-1' },
    })
  })
})

describe('keyrings', () => {
  test('open with any one of several, and say which data key it was', async () => {
    const second = aesKeyring('second', countingKey(50))
    const { bytes } = await sampleMessage('x', { keyring: multiKeyring(aesKeyring(), [second]) })
    expect(await decryptMessage(bytes, { keyring: second })).toMatchObject({
      ok: true,
      value: { openedDataKey: { index: 1 } },
    })
    const stranger = aesKeyring('stranger', countingKey(51))
    expect(await decryptMessage(bytes, { keyring: multiKeyring(stranger, [second]) })).toMatchObject({
      ok: true,
    })
    expect(await decryptMessage(bytes, { keyring: stranger })).toEqual({
      ok: false,
      failure: { code: 'no-data-key', refusals: [] },
    })
  })

  test('say of each data key of theirs why it stayed closed', async () => {
    const { bytes } = await sampleMessage('x')
    const refusals = [{ index: 0, keyProviderId: 'samples', reason: 'tag-mismatch' }]
    expect(await decryptMessage(bytes, { keyring: aesKeyring('sample-key', countingKey(1)) })).toEqual({
      ok: false,
      failure: { code: 'no-data-key', refusals },
    })
  })

  test('swapped data keys of two messages open neither', async () => {
    const [one, other] = [await sampleMessage('x'), await sampleMessage('x')]
    const at = ({ trace }: EncryptedMessage) =>
      trace.find(({ path }) => path === 'header.encrypted-data-keys.0.key-provider-information')!.offset
    const end = ({ trace }: EncryptedMessage) =>
      trace.find(({ path }) => path === 'header.content-type')!.offset
    const swapped = concatBytes(
      one.bytes.subarray(0, at(one)),
      other.bytes.subarray(at(other), end(other)),
      one.bytes.subarray(end(one)),
    )
    expect(await decryptMessage(swapped, { keyring: aesKeyring() })).toEqual({
      ok: false,
      failure: { code: 'key-commitment-mismatch' },
    })
  })

  test('that give a data key of another length open nothing', async () => {
    const { bytes } = await sampleMessage('x')
    const refusals = [{ index: 0, keyProviderId: 'samples', reason: 'wrong-length' }]
    expect(await decryptMessage(bytes, { keyring: keyringOf(new Uint8Array(16)) })).toEqual({
      ok: false,
      failure: { code: 'no-data-key', refusals },
    })
  })

  test('may not take the namespace of KMS', () => {
    const names = { keyNamespace: 'aws-kms', keyName: 'k', randomBytes: systemBytes }
    expect(() => rawAesKeyring({ ...names, wrappingKey: countingKey() })).toThrow(RangeError)
    expect(() => rawRsaKeyring(names)).toThrow(RangeError)
  })

  test('of RSA wrap only with a public key that is long enough and open only with the private one', async () => {
    const names = { keyNamespace: 'samples', keyName: 'rsa', randomBytes: systemBytes }
    const parameters = {
      name: 'RSA-OAEP',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    }
    const { publicKey, privateKey } = await crypto.subtle.generateKey(parameters, true, [
      'encrypt',
      'decrypt',
    ])
    const { bytes } = await sampleMessage('x', { keyring: rawRsaKeyring({ ...names, publicKey }) })
    const open = (key: CryptoKey | undefined) =>
      decryptMessage(bytes, { keyring: rawRsaKeyring({ ...names, ...(key && { privateKey: key }) }) })
    expect(await open(privateKey)).toMatchObject({ ok: true })
    const refused = (reason: string) => ({
      ok: false,
      failure: { code: 'no-data-key', refusals: [{ index: 0, keyProviderId: 'samples', reason }] },
    })
    expect(await open(undefined)).toEqual(refused('no-private-key'))
    const other = await crypto.subtle.generateKey(parameters, true, ['encrypt', 'decrypt'])
    expect(await open(other.privateKey)).toEqual(refused('padding-mismatch'))

    const request = { algorithmSuite: algorithmSuite('0478'), encryptionContext: {} }
    const failure = { code: 'keyring-failed', keyProviderId: 'samples' }
    expect(await rawRsaKeyring(names).onEncrypt(request)).toEqual({
      ok: false,
      failure: { ...failure, reason: 'no-public-key' },
    })
    const short = { ...parameters, modulusLength: 1024, hash: 'SHA-512' }
    // 1024 bits leave no room at all beside two hashes of 512.
    const tooShort = await crypto.subtle.generateKey(short, true, ['encrypt', 'decrypt'])
    expect(await rawRsaKeyring({ ...names, publicKey: tooShort.publicKey }).onEncrypt(request)).toEqual({
      ok: false,
      failure: { ...failure, reason: 'key-too-short' },
    })
  })

  test.each(['0178', '0378', '0478', '0578'] as readonly EncryptionSuiteId[])(
    'can be simulated: one of KMS is told the whole context and keeps the ARN, suite %s',
    async (algorithmSuiteId) => {
      const arn = 'arn:aws:kms:ap-northeast-2:111122223333:key/1234abcd'
      const told: unknown[] = []
      const kms: Keyring = {
        onEncrypt: ({ encryptionContext }) => {
          told.push(encryptionContext)
          const keyProviderInformation = new TextEncoder().encode(arn)
          const edk = { keyProviderId: 'aws-kms', keyProviderInformation, ciphertext: countingKey(7) }
          return Promise.resolve({ ok: true, value: { dataKey: countingKey(9), encryptedDataKeys: [edk] } })
        },
        onDecrypt: ({ encryptionContext, encryptedDataKeys }) => {
          told.push(encryptionContext)
          const index = encryptedDataKeys.findIndex(({ keyProviderId }) => keyProviderId === 'aws-kms')
          return Promise.resolve({ ok: true, value: { dataKey: countingKey(9), index } })
        },
      }
      const keyring = multiKeyring(kms, [aesKeyring()])
      const { bytes } = await sampleMessage('x', {
        algorithmSuiteId,
        keyring,
        encryptionContext: CONTEXT,
        requiredEncryptionContextKeys: ['purpose'],
      })
      const options = { commitmentPolicy: policyFor(algorithmSuiteId), encryptionContext: CONTEXT }
      expect(await decryptMessage(bytes, { keyring: kms, ...options })).toMatchObject({ ok: true })
      expect(await decryptMessage(bytes, { keyring: aesKeyring(), ...options })).toMatchObject({
        ok: true,
        value: { openedDataKey: { index: 1, dataKey: countingKey(9) } },
      })
      expect(told[0]).toMatchObject(CONTEXT)
      expect(told[1]).toEqual(told[0])
    },
  )
})
