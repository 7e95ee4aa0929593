import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import { readUnsigned, unsignedBytes } from '#domain/crypto/bytes/unsigned.ts'
import { readUtf8, utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import type { Trace, TraceField } from '#domain/crypto/trace.ts'

/** Turns over the bits of `mask` in one byte. Nothing happens beyond the end. */
export function flipBits(message: Bytes, offset: number, mask: number): Bytes {
  const changed = message.slice()
  if (offset < changed.length) changed[offset] = (changed[offset] ?? 0) ^ mask
  return changed
}

/** The field that holds a byte; a byte after a fault belongs to none. */
export function fieldAt(message: Bytes, offset: number): TraceField | undefined {
  return dissectMessage(message).trace.find(
    (field) => offset >= field.offset && offset < field.offset + field.length,
  )
}

/**
 * Rewrites the value of a pair of the encryption context and the lengths around it, so that the message stays well
 * formed; undefined where there is no such pair.
 */
export function changeContextValue(message: Bytes, key: string, value: string): Bytes | undefined {
  const { trace } = dissectMessage(message)
  const at = trace.findIndex(
    (field) => lastName(field) === 'key' && readUtf8(sliceOf(message, field)) === key,
  )
  const valueLength = trace[at + 1]
  const valueField = trace[at + 2]
  const aadLength = trace.find((field) => lastName(field) === 'aad-length')
  if (at === -1 || !valueLength || !valueField || !aadLength) return undefined
  const bytes = utf8Bytes(value)
  const whole = readUnsigned(sliceOf(message, aadLength)) + bytes.length - valueField.length
  return replaceFields(message, [
    [aadLength, unsignedBytes(whole, 2)],
    [valueLength, unsignedBytes(bytes.length, 2)],
    [valueField, bytes],
  ])
}

/** Puts another encrypted data key of the same length in place of the first one. */
export function replaceFirstDataKey(message: Bytes, other: Bytes): Bytes | undefined {
  const field = dissectMessage(message).trace.find(
    (candidate) => lastName(candidate) === 'encrypted-data-key',
  )
  return field?.length === other.length ? replaceFields(message, [[field, other]]) : undefined
}

/** @param replacements - in the order of their fields. */
function replaceFields(
  message: Bytes,
  replacements: readonly (readonly [field: TraceField, bytes: Bytes])[],
): Bytes {
  const parts: Uint8Array[] = []
  let from = 0
  for (const [{ offset, length }, bytes] of replacements) {
    parts.push(message.subarray(from, offset), bytes)
    from = offset + length
  }
  return concatBytes(...parts, message.subarray(from))
}

function sliceOf(message: Bytes, { offset, length }: Trace[number]): Bytes {
  return message.slice(offset, offset + length)
}

function lastName({ path }: TraceField): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
