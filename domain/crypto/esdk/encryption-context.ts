import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { compareBytes } from '../bytes/bytes.ts'
import { unsignedBytes } from '../bytes/unsigned.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import type { Segment } from '../trace.ts'
import { joinBytes } from '../trace.ts'
import { segment } from './message-fields.ts'

/**
 * Pairs of text that are authenticated together with the data but not hidden. Keys and values are any Unicode text,
 * empty ones included.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/concepts.html#encryption-context
 */
export type EncryptionContext = Readonly<Record<string, string>>

/** Why an encryption context cannot be written. `key` is the first pair's at fault, where one is. */
export interface InvalidContext {
  readonly code: 'invalid-encryption-context'
  readonly rule:
    /** `aws-crypto-` belongs to AWS. */
    | 'prefix-is-reserved'
    /** Half of a surrogate pair has no UTF-8. */
    | 'text-is-well-formed'
    /** Keys, values and the whole have lengths of two bytes. */
    | 'fits-65535-bytes'
    /** A key that is to be authenticated without being stored is not among the pairs. */
    | 'required-key-is-present'
  readonly key?: string
}

/** Under this key a signed message carries the compressed public key, in Base64. */
export const PUBLIC_KEY = 'aws-crypto-public-key'

/** The pairs together are too many or too long. */
export const CONTEXT_TOO_LONG: InvalidContext = {
  code: 'invalid-encryption-context',
  rule: 'fits-65535-bytes',
}

const RESERVED_PREFIX = 'aws-crypto-'
const MAX_LENGTH = 2 ** 16 - 1

/**
 * Holds a caller's context against what can be written.
 *
 * @param requiredKeys - of the pairs that will not be stored.
 */
export function checkContext(
  context: EncryptionContext,
  requiredKeys: readonly string[],
): Result<EncryptionContext, InvalidContext> {
  for (const [key, value] of Object.entries(context)) {
    const rule = brokenRule(key, value)
    if (rule) return fail({ code: 'invalid-encryption-context', rule, key })
  }
  const missing = requiredKeys.find((key) => !Object.hasOwn(context, key))
  if (missing !== undefined) {
    return fail({ code: 'invalid-encryption-context', rule: 'required-key-is-present', key: missing })
  }
  return fitsAad(context) ? succeed(context) : fail(CONTEXT_TOO_LONG)
}

function brokenRule(key: string, value: string): InvalidContext['rule'] | undefined {
  if (key.startsWith(RESERVED_PREFIX)) return 'prefix-is-reserved'
  if (!key.isWellFormed() || !value.isWellFormed()) return 'text-is-well-formed'
  const isTooLong = [key, value].some((text) => utf8Bytes(text).length > MAX_LENGTH)
  return isTooLong ? 'fits-65535-bytes' : undefined
}

/** Whether the pairs together fit in an AAD field. Each of them fits already. */
export function fitsAad(context: EncryptionContext): boolean {
  return contextBytes(context).length <= MAX_LENGTH
}

/**
 * The AAD structure: the number of pairs, then the pairs in the order of the keys' UTF-8 bytes. The bytes decide, not
 * the language nor UTF-16: both order some keys otherwise, and a tag over another order does not fit.
 *
 * @returns nothing for an empty context: not even a count of zero is written.
 */
export function contextSegments(context: EncryptionContext): Segment[] {
  const pairs = Object.entries(context)
    .map(([key, value]) => ({ key: utf8Bytes(key), value: utf8Bytes(value) }))
    .sort((left, right) => compareBytes(left.key, right.key))
  if (pairs.length === 0) return []
  const count = segment('header.aad', 'key-value-pair-count', unsignedBytes(pairs.length, 2))
  return [count, ...pairs.flatMap(({ key, value }, index) => pairSegments(index, key, value))]
}

function pairSegments(index: number, key: Bytes, value: Bytes): Segment[] {
  const part = `header.aad.${index}`
  return [
    segment(part, 'key-length', unsignedBytes(key.length, 2)),
    segment(part, 'key', key),
    segment(part, 'value-length', unsignedBytes(value.length, 2)),
    segment(part, 'value', value),
  ]
}

/** The AAD structure as bytes: what raw AES keyrings authenticate a data key with. */
export function contextBytes(context: EncryptionContext): Bytes {
  return joinBytes(contextSegments(context))
}

/** Keeps the pairs whose key the test accepts. */
export function filterContext(
  context: EncryptionContext,
  keeps: (key: string) => boolean,
): EncryptionContext {
  // Built from entries, so that a key such as `__proto__` is a key like any other.
  return Object.fromEntries(Object.entries(context).filter(([key]) => keeps(key)))
}
