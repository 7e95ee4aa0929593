import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey, keyringOf, systemBytes } from '../../../tests/crypto/sample-keyrings.ts'
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

/** For what is much work on a busy machine. */
const PATIENCE_MS = 60_000
const CONTEXT = { department: 'finance', purpose: 'exam' }

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

  test(
    'of RSA wrap only with a public key that is long enough and open only with the private one',
    async () => {
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
    },
    PATIENCE_MS,
  )

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
