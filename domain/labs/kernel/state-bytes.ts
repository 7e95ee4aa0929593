import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'

/** The bytes behind the base64 of a state; text that is none, as a foreign log may hold, has no bytes. */
export function bytesOf(base64: string): Bytes {
  const read = readBase64(base64)
  return read.ok ? read.value : new Uint8Array(0)
}
