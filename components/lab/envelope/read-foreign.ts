import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { WHOLE_MESSAGE_BYTES } from '#domain/crypto/esdk/limits.ts'

/** Why something brought in is not looked at. */
export type ForeignFailure =
  | { readonly code: 'empty' | 'not-base64' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }

/** A file: its bytes as they are, or what they say if they are base64 text of a message. */
export async function readForeignFile(file: File): Promise<Result<Bytes, ForeignFailure>> {
  if (file.size === 0) return fail({ code: 'empty' })
  if (file.size > WHOLE_MESSAGE_BYTES)
    return fail({ code: 'too-large', bytes: file.size, most: WHOLE_MESSAGE_BYTES })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const first = bytes[0]
  // A message begins with 1 or 2; no letter does.
  if (first === 1 || first === 2) return succeed(bytes)
  const text = readForeignText(readUtf8(bytes) ?? '')
  return text.ok ? text : succeed(bytes)
}

/** Base64, with white space anywhere. */
export function readForeignText(text: string): Result<Bytes, ForeignFailure> {
  const packed = text.replace(/\s+/g, '')
  if (packed === '') return fail({ code: 'empty' })
  if (packed.length > (WHOLE_MESSAGE_BYTES * 4) / 3 + 4) {
    return fail({ code: 'too-large', bytes: packed.length, most: WHOLE_MESSAGE_BYTES })
  }
  const read = readBase64(packed)
  return read.ok ? succeed(read.value) : fail({ code: 'not-base64' })
}
