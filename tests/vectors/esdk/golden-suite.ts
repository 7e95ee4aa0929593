import { equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes, toHex } from '#domain/crypto/bytes/hex.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { EncryptionSuiteId } from '#domain/crypto/esdk/algorithm-suite.ts'
import type { CommitmentPolicy } from '#domain/crypto/esdk/commitment-policy.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import { encryptMessage } from '#domain/crypto/esdk/encrypt-message.ts'
import type { EncryptionContext } from '#domain/crypto/esdk/encryption-context.ts'
import type { RandomBytes } from '#domain/crypto/esdk/random-bytes.ts'
import { rawAesKeyring } from '#domain/crypto/esdk/raw-aes-keyring.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'
import { PASSED, failed } from '../vector-suite.ts'
import { unexpected } from './outcome.ts'

/** A message of which everything is given, so that only one string of bytes is right. All bytes in hexadecimal. */
interface GoldenMessage {
  readonly suite: EncryptionSuiteId
  readonly frameLength: number
  readonly wrappingKey: string
  readonly keyNamespace: string
  readonly keyName: string
  readonly wrapIv: string
  readonly dataKey: string
  readonly messageId: string
  readonly encryptionContext: EncryptionContext
  readonly plaintextUtf8: string
  readonly message: string
  /** Name and bytes of each part in its order; some of them are several of our fields. */
  readonly fields: readonly (readonly [string, string])[]
}

/** The encoder byte for byte, the decoder, and where fields begin and end. */
export const esdkGoldenSuite: VectorSuite = {
  id: 'esdk-golden',
  file: 'esdk/golden.json',
  load(text) {
    const { vectors } = JSON.parse(text) as { readonly vectors: readonly GoldenMessage[] }
    return vectors.flatMap(casesOf)
  },
}

function casesOf(golden: GoldenMessage, index: number): VectorCase[] {
  const name = `${index}-${golden.suite}-${golden.frameLength}`
  return [
    { id: `${name}-encrypt`, run: () => encrypts(golden) },
    { id: `${name}-decrypt`, run: () => decrypts(golden) },
    { id: `${name}-fields`, run: () => dissects(golden) },
  ]
}

async function encrypts(golden: GoldenMessage): Promise<VectorOutcome> {
  const encrypted = await encryptMessage(utf8Bytes(golden.plaintextUtf8), {
    keyring: keyringOf(golden),
    randomBytes: recordedBytes(golden),
    algorithmSuiteId: golden.suite,
    encryptionContext: golden.encryptionContext,
    contentType: { kind: 'framed', frameLength: golden.frameLength },
    commitmentPolicy: policyOf(golden),
  })
  if (!encrypted.ok) return unexpected(encrypted.failure)
  const message = toHex(encrypted.value.bytes)
  return message === golden.message ? PASSED : failed(`${message}, published ${golden.message}`)
}

async function decrypts(golden: GoldenMessage): Promise<VectorOutcome> {
  const decrypted = await decryptMessage(hexBytes(golden.message), {
    keyring: keyringOf(golden),
    encryptionContext: golden.encryptionContext,
    commitmentPolicy: policyOf(golden),
  })
  if (!decrypted.ok) return unexpected(decrypted.failure)
  const isRight = equalBytes(decrypted.value.plaintext, utf8Bytes(golden.plaintextUtf8))
  return isRight ? PASSED : failed('another plaintext came out')
}

function dissects({ message, fields }: GoldenMessage): VectorOutcome {
  const { trace, fault } = dissectMessage(hexBytes(message))
  if (fault) return failed(JSON.stringify(fault))
  const starts = new Set(trace.map(({ offset }) => offset))
  let offset = 0
  for (const [name, bytes] of fields) {
    if (!starts.has(offset)) return failed(`no field begins at ${offset}, where ${name} does`)
    offset += bytes.length / 2
  }
  return PASSED
}

function keyringOf(golden: GoldenMessage) {
  const { keyNamespace, keyName } = golden
  const wrappingKey = hexBytes(golden.wrappingKey)
  return rawAesKeyring({ keyNamespace, keyName, wrappingKey, randomBytes: recordedBytes(golden) })
}

function recordedBytes({ messageId, dataKey, wrapIv }: GoldenMessage): RandomBytes {
  const recorded = { 'message-id': messageId, 'data-key': dataKey, 'wrapping-iv': wrapIv }
  return (_length, use) => hexBytes(recorded[use])
}

function policyOf({ suite }: GoldenMessage): CommitmentPolicy {
  const commits = suite === '0478' || suite === '0578'
  return commits ? 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT' : 'FORBID_ENCRYPT_ALLOW_DECRYPT'
}
