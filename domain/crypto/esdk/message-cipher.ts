import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes, equalBytes } from '../bytes/bytes.ts'
import { importAesGcmKey, IV_BYTES, openAesGcm, sealAesGcm } from '../primitives/aes-gcm.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import { deriveKeys } from './derive-keys.ts'
import type { EncryptionContext } from './encryption-context.ts'
import { contextBytes } from './encryption-context.ts'
import type { DecryptFailure, Unsupported } from './failures.ts'
import type { BodyPart, BodyPosition, ContentPart, FoundBodyPart } from './message-body.ts'
import { bodyAad, bodyIv, contentLength } from './message-body.ts'
import type { HeaderAuthentication, MessageHeader } from './message-header.ts'
import { messageIdRange } from './message-header.ts'

/** What one message is encrypted and authenticated with: the key derived from its data key, and its ID. */
export interface MessageCipher {
  readonly algorithmSuite: AlgorithmSuite
  readonly messageId: Bytes
  readonly key: CryptoKey
  /** Of the data key; empty for suites without. */
  readonly keyCommitment: Bytes
}

const NOTHING: Bytes = new Uint8Array(0)

/** @param dataKey - as long as the suite says. */
export async function messageCipher(
  { algorithmSuite, messageId }: Pick<MessageHeader, 'algorithmSuite' | 'messageId'>,
  dataKey: Bytes,
): Promise<Result<MessageCipher, Unsupported>> {
  const { derivedDataKey, keyCommitment = NOTHING } = await deriveKeys(algorithmSuite, dataKey, messageId)
  const key = await importAesGcmKey(derivedDataKey)
  if (!key) return fail({ code: 'unsupported', what: 'aes-192' })
  return succeed({ algorithmSuite, messageId, key, keyCommitment })
}

/** Whether the message was written with this data key. */
export function keepsCommitment({ keyCommitment }: MessageCipher, header: MessageHeader): boolean {
  return equalBytes(keyCommitment, header.algorithmSuiteData)
}

/**
 * Makes the header's tag.
 *
 * @param authenticatedOnly - the pairs that are not stored.
 */
export async function authenticateHeader(
  { key }: MessageCipher,
  headerBody: Bytes,
  authenticatedOnly: EncryptionContext,
): Promise<HeaderAuthentication> {
  const iv = new Uint8Array(IV_BYTES)
  const aad = concatBytes(headerBody, contextBytes(authenticatedOnly))
  return { iv, authenticationTag: await sealAesGcm(key, { iv, aad }, NOTHING) }
}

/** Whether the header's tag holds. */
export async function verifyHeader(
  { key }: MessageCipher,
  {
    headerBody,
    authentication,
  }: { readonly headerBody: Bytes; readonly authentication: HeaderAuthentication },
  authenticatedOnly: EncryptionContext,
): Promise<boolean> {
  const aad = concatBytes(headerBody, contextBytes(authenticatedOnly))
  const nothing = await openAesGcm(key, { iv: authentication.iv, aad }, authentication.authenticationTag)
  return nothing !== undefined
}

/** Encrypts one part of the content. */
export async function sealPart(
  { messageId, key }: MessageCipher,
  { kind, sequenceNumber, content }: ContentPart,
): Promise<BodyPart> {
  const position: BodyPosition = { kind, sequenceNumber }
  const iv = bodyIv(position)
  const aad = bodyAad(messageId, position, content.length)
  return { kind, sequenceNumber, iv, sealed: await sealAesGcm(key, { iv, aad }, content) }
}

/** Verifies one part and decrypts it. */
export async function openPart(
  { algorithmSuite, messageId, key }: MessageCipher,
  part: FoundBodyPart,
): Promise<Result<Bytes, DecryptFailure>> {
  const aad = bodyAad(messageId, part, contentLength(part))
  const content = await openAesGcm(key, { iv: part.iv, aad }, part.sealed)
  if (content) return succeed(content)
  const covers = [messageIdRange(algorithmSuite), part.range]
  return fail({ code: 'body-tag-mismatch', sequenceNumber: part.sequenceNumber, covers })
}
