import { toHex } from '#domain/crypto/bytes/hex.ts'
import { RAW_KEY } from '#domain/labs/envelope/keyrings.ts'
import { bytesOf } from '#domain/labs/kernel/state-bytes.ts'

export const MESSAGE_FILE_NAME = 'message.bin'

/**
 * What goes into the file that one takes out: the bytes of the message and nothing else.
 *
 * @param message - base64.
 */
export function messageFile(message: string): Blob {
  return new Blob([bytesOf(message)], { type: 'application/octet-stream' })
}

/**
 * What the page shows of the raw AES key, and all that someone needs besides the file.
 *
 * @param rawKey - base64.
 */
export function shownKey(rawKey: string): typeof RAW_KEY & { readonly keyInHex: string } {
  return { ...RAW_KEY, keyInHex: toHex(bytesOf(rawKey)) }
}
