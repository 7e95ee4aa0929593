import { generateKeyPairSync } from 'node:crypto'
import {
  buildClient,
  CommitmentPolicy,
  MultiKeyringNode,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
  RawRsaKeyringNode,
} from '@aws-crypto/client-node'
import type { KeyringNode, AlgorithmSuiteIdentifier } from '@aws-crypto/client-node'
import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey, systemBytes } from '../../../tests/crypto/sample-keyrings.ts'
import { importOaepPrivateKey, importOaepPublicKey } from '../primitives/rsa-oaep.ts'
import type { AlgorithmSuiteId, EncryptionSuiteId } from './algorithm-suite.ts'
import { ALGORITHM_SUITE_IDS, algorithmSuite } from './algorithm-suite.ts'
import { decryptMessage } from './decrypt-message.ts'
import type { EncryptionContext } from './encryption-context.ts'
import { PUBLIC_KEY } from './encryption-context.ts'
import { encryptMessage } from './encrypt-message.ts'
import type { Keyring } from './keyring.ts'
import type { ContentType } from './message-header.ts'
import { multiKeyring } from './multi-keyring.ts'
import { rawRsaKeyring } from './raw-rsa-keyring.ts'

/** The official client for Node as the other side, in every combination that can go wrong at the border. */
const PATIENCE_MS = 120_000

const WRITTEN: readonly EncryptionSuiteId[] = ['0178', '0378', '0478', '0578']

const CONTEXTS: Readonly<Record<string, EncryptionContext>> = {
  empty: {},
  // Other orders than that of UTF-8 bytes would change the places of these.
  'non-ASCII': { Zed: '1', abc: '2', 'a-b': '3', aa: '4', 목적: '시험', é: 'é', '': '' },
  astral: { '\u{ffee}': 'last of the plane', '😀': '𝒜', '\ufeffmark': '\ufeff' },
}

const FRAME_LENGTH = 16
const PLAINTEXT_LENGTHS = [0, 1, FRAME_LENGTH, FRAME_LENGTH + 1, 3 * FRAME_LENGTH]

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
})
const rsaPem = {
  publicKey: pem('PUBLIC KEY', rsa.publicKey),
  privateKey: pem('PRIVATE KEY', rsa.privateKey),
}

function pem(label: string, der: Buffer): string {
  return `-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----\n`
}

function officialAesKeyring(keyName = 'sample-key', first = 0): KeyringNode {
  return new RawAesKeyringNode({
    keyNamespace: 'samples',
    keyName,
    // It clears what it is given.
    unencryptedMasterKey: countingKey(first),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    // Without it pairs are put in an order that no specification knows.
    utf8Sorting: true,
  })
}

/** Both sides of one wrapping key. */
async function keyringPairs(): Promise<
  Readonly<Record<string, { readonly ours: Keyring; readonly theirs: KeyringNode }>>
> {
  const names = { keyNamespace: 'samples', keyName: 'sample-pair' }
  const ours = rawRsaKeyring({
    ...names,
    publicKey: await importOaepPublicKey(new Uint8Array(rsa.publicKey), 'SHA-256'),
    privateKey: await importOaepPrivateKey(new Uint8Array(rsa.privateKey), 'SHA-256'),
    randomBytes: systemBytes,
  })
  const theirs = new RawRsaKeyringNode({ ...names, rsaKey: rsaPem, oaepHash: 'sha256' })
  return { aes: { ours: aesKeyring(), theirs: officialAesKeyring() }, rsa: { ours, theirs } }
}

function policyOf(id: AlgorithmSuiteId) {
  const { commitsKey } = algorithmSuite(id)
  const ours = commitsKey ? 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT' : 'FORBID_ENCRYPT_ALLOW_DECRYPT'
  return { ours, client: buildClient(CommitmentPolicy[ours]) } as const
}

function officialSuite(id: AlgorithmSuiteId): AlgorithmSuiteIdentifier {
  return parseInt(id, 16) as AlgorithmSuiteIdentifier
}

function plaintextOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (7 * index) % 256)
}

function withoutPublicKey({ [PUBLIC_KEY]: _, ...pairs }: EncryptionContext): EncryptionContext {
  return pairs
}

/** Every combination of context, keyring and plaintext. */
async function combinations() {
  const pairs = Object.entries(await keyringPairs())
  return Object.entries(CONTEXTS).flatMap(([contextName, context]) =>
    pairs.flatMap(([keyringName, keyrings]) =>
      PLAINTEXT_LENGTHS.map((length) => ({
        name: `${contextName}, ${keyringName}, ${length} bytes`,
        context,
        ...keyrings,
        plaintext: plaintextOf(length),
      })),
    ),
  )
}

describe('with the official client', () => {
  test.each(ALGORITHM_SUITE_IDS)(
    'opens all 30 kinds of messages it writes with %s',
    async (id) => {
      const policy = policyOf(id)
      const opened: string[] = []
      const all = await combinations()
      for (const { name, context, ours, theirs, plaintext } of all) {
        const { result } = await policy.client.encrypt(theirs, plaintext, {
          suiteId: officialSuite(id),
          encryptionContext: context,
          frameLength: FRAME_LENGTH,
        })
        const decrypted = await decryptMessage(new Uint8Array(result), {
          keyring: ours,
          encryptionContext: context,
          commitmentPolicy: policy.ours,
        })
        if (!decrypted.ok) throw new Error(`${name}: ${JSON.stringify(decrypted.failure)}`)
        expect(decrypted.value.plaintext, name).toEqual(plaintext)
        expect(withoutPublicKey(decrypted.value.encryptionContext), name).toEqual(context)
        opened.push(name)
      }
      expect(opened).toHaveLength(30)
    },
    PATIENCE_MS,
  )

  test.each(WRITTEN)(
    'has all 30 kinds of messages opened by it that are written with %s',
    async (id) => {
      const policy = policyOf(id)
      const opened: string[] = []
      for (const { name, context, ours, theirs, plaintext } of await combinations()) {
        const bytes = await written(plaintext, { id, keyring: ours, context })
        const theirAnswer = await policy.client.decrypt(theirs, bytes)
        expect(new Uint8Array(theirAnswer.plaintext), name).toEqual(plaintext)
        expect(withoutPublicKey(theirAnswer.messageHeader.encryptionContext), name).toEqual(context)
        opened.push(name)
      }
      expect(opened).toHaveLength(30)
    },
    PATIENCE_MS,
  )

  test.each(WRITTEN)('has messages opened by it that are not framed, with %s', async (id) => {
    const plaintext = plaintextOf(100)
    const contentType = { kind: 'nonframed' } as const
    const bytes = await written(plaintext, {
      id,
      keyring: aesKeyring(),
      context: { purpose: 'one block' },
      contentType,
    })
    const theirAnswer = await policyOf(id).client.decrypt(officialAesKeyring(), bytes)
    expect(new Uint8Array(theirAnswer.plaintext)).toEqual(plaintext)
  })

  test.each(WRITTEN)('agrees on several encrypted data keys with %s', async (id) => {
    const { client, ours: commitmentPolicy } = policyOf(id)
    const keyring = multiKeyring(aesKeyring(), [aesKeyring('second-key', countingKey(100))])
    const plaintext = plaintextOf(40)
    const bytes = await written(plaintext, { id, keyring, context: {} })
    for (const theirs of [officialAesKeyring(), officialAesKeyring('second-key', 100)]) {
      expect(new Uint8Array((await client.decrypt(theirs, bytes)).plaintext)).toEqual(plaintext)
    }

    const both = new MultiKeyringNode({
      generator: officialAesKeyring(),
      children: [officialAesKeyring('second-key', 100)],
    })
    const { result } = await client.encrypt(both, plaintext, { suiteId: officialSuite(id) })
    const second = aesKeyring('second-key', countingKey(100))
    const decrypted = await decryptMessage(new Uint8Array(result), { keyring: second, commitmentPolicy })
    expect(decrypted).toMatchObject({ ok: true, value: { plaintext, openedDataKey: { index: 1 } } })
  })

  test('is refused by it for every byte of a message that was changed, as by ours', async () => {
    const { client } = policyOf('0478')
    const bytes = await written(plaintextOf(5), { id: '0478', keyring: aesKeyring(), context: {} })
    for (let offset = 0; offset < bytes.length; offset += 7) {
      const changed = bytes.slice()
      changed[offset]! ^= 0x20
      await expect(client.decrypt(officialAesKeyring(), changed), `byte ${offset}`).rejects.toThrow()
      expect((await decryptMessage(changed, { keyring: aesKeyring() })).ok, `byte ${offset}`).toBe(false)
    }
  })
})

async function written(
  plaintext: Uint8Array<ArrayBuffer>,
  {
    id,
    keyring,
    context,
    contentType = { kind: 'framed', frameLength: FRAME_LENGTH },
  }: {
    readonly id: EncryptionSuiteId
    readonly keyring: Keyring
    readonly context: EncryptionContext
    readonly contentType?: ContentType
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypted = await encryptMessage(plaintext, {
    keyring,
    randomBytes: systemBytes,
    algorithmSuiteId: id,
    encryptionContext: context,
    contentType,
    commitmentPolicy: policyOf(id).ours,
  })
  if (!encrypted.ok) throw new Error(JSON.stringify(encrypted.failure))
  return encrypted.value.bytes
}
