import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { algorithmSuite } from '#domain/crypto/esdk/algorithm-suite.ts'
import { deriveKeys } from '#domain/crypto/esdk/derive-keys.ts'
import { headerAuthenticationSegments, headerBodySegments } from '#domain/crypto/esdk/header-segments.ts'
import type { EncryptedDataKey } from '#domain/crypto/esdk/keyring.ts'
import { bodyAad, bodyIv, bodySegments } from '#domain/crypto/esdk/message-body.ts'
import type { BodyPosition } from '#domain/crypto/esdk/message-body.ts'
import { messageIdRange } from '#domain/crypto/esdk/message-header.ts'
import type { MessageHeader } from '#domain/crypto/esdk/message-header.ts'
import {
  importAesGcmKey,
  IV_BYTES,
  openAesGcm,
  sealAesGcm,
  TAG_BYTES,
} from '#domain/crypto/primitives/aes-gcm.ts'
import { joinSegments } from '#domain/crypto/trace.ts'
import type { Kit } from '../../kernel/kit.ts'
import { practiceKeyring } from '../keyrings.ts'
import { encryptUnderKmsKey } from '../kms-model.ts'
import type { ModelKmsKey } from '../state.ts'
import { collide, keyStream } from './collide.ts'

const BLOCK_BYTES = 16

/** 32 bytes each: two blocks. Whoever opens with one key reads the first, with the other the second; the rest is noise. */
export const FORGED_TEXTS = ['pay: Mina, amount: 10 EUR.      ', 'pay: Joon, amount: 9000 EUR.    '] as const

/** Whose message is forged: the KMS key, the raw AES key (base64) and the encryption context. */
export interface ForgedFor {
  readonly kms: ModelKmsKey
  readonly raw: string
  readonly context: Readonly<Record<string, string>>
}

/**
 * Makes one message that opens under two data keys to two texts, one encrypted data key for each.
 *
 * Every tag holds under both keys. A suite with key commitment names one data key in its header, the first, so there the
 * second is refused before anything is decrypted.
 *
 * @param commits - suite 0478 instead of 0178.
 */
export async function forgeMessage(
  { kms, raw, context }: ForgedFor,
  commits: boolean,
  kit: Kit,
): Promise<Bytes> {
  const suite = algorithmSuite(commits ? '0478' : '0178')
  const messageId = kit.bytes(messageIdRange(suite).length)
  const dataKeys = [kit.bytes(32), kit.bytes(32)] as const
  const derived = await Promise.all(dataKeys.map((dataKey) => deriveKeys(suite, dataKey, messageId)))
  const keys = derived.map(({ derivedDataKey }) => derivedDataKey) as [Bytes, Bytes]
  const kmsCopy = await encryptUnderKmsKey(kms, { plaintext: dataKeys[0], context, random: kit.bytes(28) })
  const rawCopy = await practiceKeyring(raw, (length) => kit.bytes(length)).onEncrypt({
    algorithmSuite: suite,
    encryptionContext: context,
    dataKey: dataKeys[1],
  })
  if (!rawCopy.ok) throw new TypeError('AES-256 is always there')
  const header: MessageHeader = {
    algorithmSuite: suite,
    messageId,
    encryptionContext: context,
    encryptedDataKeys: [
      { keyProviderId: 'aws-kms', keyProviderInformation: utf8Bytes(kms.arn), ciphertext: kmsCopy },
      ...rawCopy.value.encryptedDataKeys,
      ROOM_FOR_A_BLOCK,
    ],
    contentType: { kind: 'framed', frameLength: 4096 },
    algorithmSuiteData: derived[0]?.keyCommitment ?? new Uint8Array(0),
  }
  return concatBytes(await forgeHeader(keys, header), await forgeBody(keys, messageId))
}

/** A data key of no provider: nobody tries to open it, and its bytes can be anything. */
const ROOM_FOR_A_BLOCK: EncryptedDataKey = {
  keyProviderId: 'unused',
  keyProviderInformation: new Uint8Array(0),
  ciphertext: new Uint8Array(2 * BLOCK_BYTES - 1),
}

async function forgeHeader(keys: readonly [Bytes, Bytes], header: MessageHeader): Promise<Bytes> {
  const { bytes, trace } = joinSegments(headerBodySegments(header))
  const room = trace.findLast(({ path }) => path.endsWith('.encrypted-data-key'))
  const offset = Math.ceil((room?.offset ?? 0) / BLOCK_BYTES) * BLOCK_BYTES
  const iv = new Uint8Array(IV_BYTES)
  const empty = new Uint8Array(0)
  const { aad } = await collide(keys, { iv, aad: bytes, ciphertext: empty, open: { in: 'aad', offset } })
  const authenticationTag = await tagOf(keys, { iv, aad, ciphertext: empty })
  return concatBytes(aad, joinSegments(headerAuthenticationSegments(header, { iv, authenticationTag })).bytes)
}

async function forgeBody(keys: readonly [Bytes, Bytes], messageId: Bytes): Promise<Bytes> {
  const position: BodyPosition = { kind: 'final-frame', sequenceNumber: 1 }
  const iv = bodyIv(position)
  const texts = FORGED_TEXTS.map(utf8Bytes) as [Bytes, Bytes]
  const openOffset = texts[0].length + texts[1].length
  const length = openOffset + BLOCK_BYTES
  const streams = (await Promise.all(keys.map((key) => keyStream(key, iv, length)))) as [Bytes, Bytes]
  const draft = concatBytes(
    add(texts[0], streams[0].subarray(0, texts[0].length)),
    add(texts[1], streams[1].subarray(texts[0].length, openOffset)),
    new Uint8Array(BLOCK_BYTES),
  )
  const aad = bodyAad(messageId, position, length)
  const open = { in: 'ciphertext', offset: openOffset } as const
  const { ciphertext } = await collide(keys, { iv, aad, ciphertext: draft, open })
  const sealed = concatBytes(ciphertext, await tagOf(keys, { iv, aad, ciphertext }))
  return joinSegments(bodySegments({ ...position, iv, sealed })).bytes
}

/** The tag that both keys give: computed with the first by decrypting and encrypting again, checked with the second. */
async function tagOf(
  [first, second]: readonly [Bytes, Bytes],
  { iv, aad, ciphertext }: { readonly iv: Bytes; readonly aad: Bytes; readonly ciphertext: Bytes },
): Promise<Bytes> {
  const plaintext = add(ciphertext, await keyStream(first, iv, ciphertext.length))
  const sealed = await sealAesGcm(await importKey(first), { iv, aad }, plaintext)
  const holds = await openAesGcm(await importKey(second), { iv, aad }, sealed)
  if (!holds) throw new TypeError('The forged tag does not hold under both keys')
  return sealed.slice(-TAG_BYTES)
}

async function importKey(key: Bytes): Promise<CryptoKey> {
  const imported = await importAesGcmKey(key)
  if (!imported) throw new TypeError('AES-256 is always there')
  return imported
}

/** Bit by bit, modulo 2. */
function add(left: Uint8Array, right: Uint8Array): Bytes {
  return Uint8Array.from(left, (byte, index) => byte ^ (right[index] ?? 0))
}
