import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { readUnsigned, unsignedBytes } from '../../bytes/unsigned.ts'
import type { Segment } from '../../trace.ts'
import type { Malformed } from '../failures.ts'
import { malformed } from '../failures.ts'
import { labelField } from '../messages/label-field.ts'
import type { ContentType } from './content-type.ts'
import { contentTypeValue, findContentType } from './content-type.ts'

/** Type, version and length. */
const RECORD_HEADER_BYTES = 5

/** Of what a record carries. @see RFC 8446, 5.1 */
export const FRAGMENT_BYTES = 2 ** 14

/** What encryption may add to a record. @see RFC 8446, 5.2 */
const EXPANSION_BYTES = 256

/** Stands in every record but a first ClientHello's, which old servers expect to say 0x0301. @see RFC 8446, 5.1 */
const LEGACY_RECORD_VERSION = 0x0303
export const FIRST_RECORD_VERSION = 0x0301

/** What stands on the wire, protected or not. */
export interface TlsRecord {
  /** Of a protected record `application_data`, whatever is in it. */
  readonly type: ContentType
  /** Header and all. */
  readonly bytes: Bytes
  readonly header: Bytes
  readonly fragment: Bytes
}

/** The fields before the fragment. */
export function recordHeader(
  type: ContentType,
  length: number,
  version = LEGACY_RECORD_VERSION,
): readonly Segment[] {
  return [
    part('content_type', unsignedBytes(contentTypeValue(type), 1)),
    part('legacy_record_version', unsignedBytes(version, 2)),
    part('length', unsignedBytes(length, 2)),
  ]
}

/** The fields of a record that is not protected. @see RFC 8446, 5.1 */
export function plainRecord(
  type: ContentType,
  fragment: Bytes,
  version = LEGACY_RECORD_VERSION,
): readonly Segment[] {
  return [...recordHeader(type, fragment.length, version), part('fragment', fragment)]
}

/** @param name - of a field of a record, in the words of the RFC. */
export function part(name: string, bytes: Bytes, secrecy: Secrecy = 'public'): Segment {
  return { ...labelField(`record.${name}`, secrecy), bytes }
}

/**
 * The record that some bytes begin with.
 *
 * @returns undefined where more bytes are needed to tell. The version is not looked at, as the RFC demands.
 * @see RFC 8446, 5.1
 */
export function readRecord(bytes: Bytes): Result<TlsRecord | undefined, Malformed> {
  const [first] = bytes
  if (first === undefined) return succeed(undefined)
  const type = findContentType(first)
  if (!type) return fail(malformed('content-type-is-known', 'record.content_type', 0))
  if (bytes.length < RECORD_HEADER_BYTES) return succeed(undefined)
  const length = readUnsigned(bytes, 3, 2)
  const limit = FRAGMENT_BYTES + (type === 'application_data' ? EXPANSION_BYTES : 0)
  if (length > limit) return fail(malformed('record-length-is-in-range', 'record.length', 3))
  const end = RECORD_HEADER_BYTES + length
  if (bytes.length < end) return succeed(undefined)
  const header = bytes.slice(0, RECORD_HEADER_BYTES)
  return succeed({
    type,
    bytes: bytes.slice(0, end),
    header,
    fragment: bytes.slice(RECORD_HEADER_BYTES, end),
  })
}
