import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { openAesGcm, sealAesGcm, TAG_BYTES } from '../../primitives/aes-gcm.ts'
import type { Segment, TracedBytes } from '../../trace.ts'
import { joinBytes, joinSegments } from '../../trace.ts'
import type { BadRecord, ProtocolViolation } from '../failures.ts'
import { violation } from '../failures.ts'
import type { TrafficKeys } from '../schedule/traffic-keys.ts'
import type { ContentType } from './content-type.ts'
import { contentTypeValue, findContentType } from './content-type.ts'
import type { TlsRecord } from './record-codec.ts'
import { FRAGMENT_BYTES, part, recordHeader } from './record-codec.ts'
import { recordNonce } from './record-nonce.ts'

/** How many records AES-GCM bears under one key: 2^24.5. @see RFC 8446, 5.5 */
export const RECORDS_PER_KEY = Math.floor(2 ** 24.5)

/** What a protected record hides. @see RFC 8446, 5.2 */
export interface InnerPlaintext {
  readonly type: ContentType
  readonly content: Bytes
  /** Zeros behind the type, so that the length tells less. @see RFC 8446, 5.4 */
  readonly paddingBytes?: number
}

/** A protected record with what went into its encryption. */
export interface ProtectedRecord {
  readonly record: TracedBytes
  readonly inner: TracedBytes
  readonly nonce: Bytes
  /** The record's header. */
  readonly additionalData: Bytes
}

/**
 * Encrypts and authenticates one record.
 *
 * @param sequenceNumber - 0 for the first under these keys, never twice.
 * @throws {RangeError} content and padding are longer than 2^14 bytes, or the key has protected as many as it may: bugs
 *   in the caller.
 * @see RFC 8446, 5.2
 */
export async function protectRecord(
  keys: TrafficKeys,
  sequenceNumber: number,
  plaintext: InnerPlaintext,
): Promise<ProtectedRecord> {
  const inner = joinSegments(innerSegments(plaintext))
  if (inner.bytes.length > FRAGMENT_BYTES + 1) throw new RangeError('a record holds 2^14 bytes at most')
  if (sequenceNumber >= RECORDS_PER_KEY)
    throw new RangeError('the key has protected as many records as it may')
  const header = recordHeader('application_data', inner.bytes.length + TAG_BYTES)
  const nonce = recordNonce(keys.writeIv, sequenceNumber)
  const additionalData = joinBytes(header)
  const sealed = await sealAesGcm(keys.aead, { iv: nonce, aad: additionalData }, inner.bytes)
  const record = joinSegments([
    ...header,
    part('encrypted_record', sealed.slice(0, -TAG_BYTES), 'ciphertext'),
    part('authentication_tag', sealed.slice(-TAG_BYTES), 'tag'),
  ])
  return { record, inner, nonce, additionalData }
}

function innerSegments({ type, content, paddingBytes = 0 }: InnerPlaintext): Segment[] {
  return [
    part('content', content, 'plaintext'),
    part('inner_content_type', Uint8Array.of(contentTypeValue(type))),
    ...(paddingBytes > 0 ? [part('zeros', new Uint8Array(paddingBytes))] : []),
  ]
}

/**
 * Verifies and decrypts one record.
 *
 * @param sequenceNumber - how many records came before under these keys.
 * @see RFC 8446, 5.2
 */
export async function unprotectRecord(
  keys: TrafficKeys,
  sequenceNumber: number,
  record: TlsRecord,
): Promise<Result<Required<InnerPlaintext>, BadRecord | ProtocolViolation>> {
  if (sequenceNumber >= RECORDS_PER_KEY) return fail(violation('key-is-within-its-limit'))
  const iv = recordNonce(keys.writeIv, sequenceNumber)
  const inner = await openAesGcm(keys.aead, { iv, aad: record.header }, record.fragment)
  if (!inner) return fail({ code: 'bad-record', sequenceNumber, alert: 'bad_record_mac' })
  if (inner.length > FRAGMENT_BYTES + 1) return fail(violation('content-is-in-range'))
  const end = inner.findLastIndex((byte) => byte !== 0)
  const type = findContentType(inner[end] ?? 0)
  if (!type || type === 'change_cipher_spec') return fail(violation('content-type-is-there'))
  return succeed({ type, content: inner.slice(0, end), paddingBytes: inner.length - end - 1 })
}
