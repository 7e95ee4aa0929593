import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import type { EncryptionContext } from '#domain/crypto/esdk/encryption-context.ts'
import type { Keyring } from '#domain/crypto/esdk/keyring.ts'
import { rawAesKeyring } from '#domain/crypto/esdk/raw-aes-keyring.ts'
import { rawRsaKeyring } from '#domain/crypto/esdk/raw-rsa-keyring.ts'
import type { OaepHash } from '#domain/crypto/primitives/rsa-oaep.ts'
import { importOaepPrivateKey } from '#domain/crypto/primitives/rsa-oaep.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'
import { PASSED, excluded, failed } from '../vector-suite.ts'
import { noRandomBytes, unexpected } from './outcome.ts'

/** A key of AWS's test vector manifests. */
interface PublishedKey {
  readonly 'key-id': string
  /** Base64 of an AES key, or a private RSA key as PEM. */
  readonly encoding: 'base64' | 'pem'
  readonly material: string
}

interface PublishedKeyring {
  readonly type: string
  /** The name of an entry of `keys`. */
  readonly key: string
  readonly 'provider-id': string
  /** Of RSA keys, as `sha512`. */
  readonly 'padding-hash'?: string
}

/** A message that one of AWS's own libraries wrote. */
interface PublishedMessage {
  readonly name: string
  /** Absent from messages that no key opens; an AES key is tried. */
  readonly keyring?: PublishedKeyring
  readonly encryptionContext: EncryptionContext
  readonly ciphertextBase64: string
}

interface PublishedMessages {
  readonly keys: Readonly<Record<string, PublishedKey>>
  /** Of all valid messages. */
  readonly plaintextBase64: string
  readonly valid: readonly PublishedMessage[]
  readonly invalid: readonly PublishedMessage[]
}

const HASHES: Readonly<Record<string, OaepHash>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

const TRIED_ON_INVALID: PublishedKeyring = {
  type: 'raw',
  key: 'aes-256',
  'provider-id': 'aws-raw-vectors-persistant',
}

/** The decoder on messages of other libraries: valid ones open, invalid ones do not. */
export const esdkPublicSuite: VectorSuite = {
  id: 'esdk-public',
  file: 'esdk/public-vectors.json',
  load: casesOf,
}

/** The same on messages of the official client for Node, in every suite there is. */
export const esdkClientNodeSuite: VectorSuite = {
  id: 'esdk-client-node',
  file: 'esdk/client-node.json',
  isOurs: true,
  load: casesOf,
}

function casesOf(text: string): VectorCase[] {
  const published = JSON.parse(text) as PublishedMessages
  return [
    ...published.valid.map((message) => ({ id: message.name, run: () => opens(message, published) })),
    ...published.invalid.map((message) => ({
      id: `invalid-${message.name}`,
      run: () => isRefused(message, published),
    })),
  ]
}

async function opens(message: PublishedMessage, published: PublishedMessages): Promise<VectorOutcome> {
  if (message.keyring?.type !== 'raw') return excluded(`needs a keyring of type ${message.keyring?.type}`)
  const decrypted = await decrypt(message, published, message.keyring)
  if (!decrypted.ok) return unexpected(decrypted.failure)
  const isRight = equalBytes(decrypted.value.plaintext, fromBase64(published.plaintextBase64))
  return isRight ? PASSED : failed('another plaintext came out')
}

async function isRefused(message: PublishedMessage, published: PublishedMessages): Promise<VectorOutcome> {
  const decrypted = await decrypt(message, published, message.keyring ?? TRIED_ON_INVALID)
  if (decrypted.ok) return failed('was opened')
  const { code } = decrypted.failure
  return code === 'unsupported' ? unexpected(decrypted.failure) : PASSED
}

async function decrypt(
  { ciphertextBase64, encryptionContext }: PublishedMessage,
  { keys }: PublishedMessages,
  keyring: PublishedKeyring,
) {
  const key = keys[keyring.key]
  if (!key) throw new TypeError(`The key ${keyring.key} is not published`)
  return decryptMessage(fromBase64(ciphertextBase64), {
    keyring: await keyringOf(keyring, key),
    encryptionContext,
    commitmentPolicy: 'FORBID_ENCRYPT_ALLOW_DECRYPT',
  })
}

async function keyringOf(published: PublishedKeyring, key: PublishedKey): Promise<Keyring> {
  const names = {
    keyNamespace: published['provider-id'],
    keyName: key['key-id'],
    randomBytes: noRandomBytes,
  }
  if (key.encoding === 'base64') return rawAesKeyring({ ...names, wrappingKey: fromBase64(key.material) })
  const hash = HASHES[published['padding-hash'] ?? 'sha1'] ?? 'SHA-1'
  const privateKey = await importOaepPrivateKey(fromPem(key.material), hash)
  return rawRsaKeyring({ ...names, privateKey })
}

function fromPem(pem: string): Bytes {
  return fromBase64(pem.replace(/-----[^-]+-----/g, ''))
}

function fromBase64(text: string): Bytes {
  const bytes = readBase64(text)
  if (!bytes.ok) throw new TypeError(`No Base64 at ${bytes.failure.offset}`)
  return bytes.value
}
