import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { deriveKeys } from '#domain/crypto/esdk/derive-keys.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import type { Keyring } from '#domain/crypto/esdk/keyring.ts'
import { succeed } from '#domain/shared/result.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'
import { PASSED, failed } from '../vector-suite.ts'
import { noRandomBytes, unexpected } from './outcome.ts'

/** A message with its data key in the clear. Bytes in Base64. */
interface CommitmentVector {
  readonly comment: string
  readonly ciphertext: string
  readonly 'decrypted-dek': string
  /** Whether this data key is the one the message commits to. */
  readonly status: boolean
  readonly 'plaintext-frames'?: readonly string[]
  /** What the data key derives to. */
  readonly 'content-encryption-key'?: string
  readonly commitment?: string
}

/** Key commitment: one message opens under one data key, even where its tags hold under two. */
export const esdkCommitmentSuite: VectorSuite = {
  id: 'esdk-commitment',
  file: 'esdk/commitment-vectors.json',
  load(text) {
    const { tests } = JSON.parse(text) as { readonly tests: readonly CommitmentVector[] }
    return tests.map(toCase)
  },
}

function toCase(vector: CommitmentVector, index: number): VectorCase {
  const number = /^\d+/.exec(vector.comment)?.[0] ?? `at-${index}`
  return {
    id: number,
    run: () => (vector.status ? opens(vector) : isRefused(vector)),
  }
}

async function opens(vector: CommitmentVector): Promise<VectorOutcome> {
  const wrongKey = await findWrongKey(vector)
  if (wrongKey) return failed(`another ${wrongKey} came out`)
  const decrypted = await decrypt(vector)
  if (!decrypted.ok) return unexpected(decrypted.failure)
  const expected = utf8Bytes((vector['plaintext-frames'] ?? []).join(''))
  return equalBytes(decrypted.value.plaintext, expected) ? PASSED : failed('another plaintext came out')
}

async function isRefused(vector: CommitmentVector): Promise<VectorOutcome> {
  const decrypted = await decrypt(vector)
  if (decrypted.ok) return failed('was opened under the other data key')
  const { code } = decrypted.failure
  return code === 'key-commitment-mismatch' ? PASSED : failed(`was refused for ${code}`)
}

function decrypt(vector: CommitmentVector) {
  const keyring = givenDataKey(fromBase64(vector['decrypted-dek']))
  return decryptMessage(fromBase64(vector.ciphertext), { keyring })
}

/** The name of a key that does not come out as published. Of messages that must not open, none can be expected to. */
async function findWrongKey(vector: CommitmentVector): Promise<string | undefined> {
  const { head } = dissectMessage(fromBase64(vector.ciphertext))
  if (!head) return 'header'
  const { algorithmSuite, messageId } = head.header
  const derived = await deriveKeys(algorithmSuite, fromBase64(vector['decrypted-dek']), messageId)
  const pairs = [
    ['content-encryption-key', derived.derivedDataKey],
    ['commitment', derived.keyCommitment],
  ] as const
  const wrong = pairs.find(([name, bytes]) => {
    const published = vector[name]
    return published && bytes && !equalBytes(bytes, fromBase64(published))
  })
  return wrong?.[0]
}

function givenDataKey(dataKey: Bytes): Keyring {
  return {
    onEncrypt: noRandomBytes,
    onDecrypt: () => Promise.resolve(succeed({ dataKey, index: 0 })),
  }
}

function fromBase64(text: string): Bytes {
  const bytes = readBase64(text)
  if (!bytes.ok) throw new TypeError(`No Base64 at ${bytes.failure.offset}`)
  return bytes.value
}
