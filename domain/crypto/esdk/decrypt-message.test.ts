import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey, keyringOf } from '../../../tests/crypto/sample-keyrings.ts'
import { policyFor, sampleMessage } from '../../../tests/crypto/sample-message.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { decryptMessage } from './decrypt-message.ts'
import type { EncryptedMessage } from './encrypt-message.ts'

const CONTEXT = { department: 'finance', purpose: 'exam' }

function flipped({ bytes, trace }: EncryptedMessage, path: string) {
  const changed = bytes.slice()
  changed[trace.find((field) => field.path === path)!.offset]! ^= 1
  return changed
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
