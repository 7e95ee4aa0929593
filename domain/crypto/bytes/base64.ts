import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from './bytes.ts'

/** `offset` is of the first character that Base64 does not allow there, in UTF-16 units. */
export interface NotBase64 {
  readonly code: 'not-base64'
  readonly offset: number
}

const CHUNK = 0x8000

/** Base64 with padding. @see RFC 4648, section 4 */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let offset = 0; offset < bytes.length; offset += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(offset, offset + CHUNK))
  }
  return btoa(binary)
}

/**
 * Reads Base64 with padding. White space anywhere is ignored, since people paste wrapped lines.
 *
 * @see RFC 4648, section 4
 */
export function readBase64(text: string): Result<Bytes, NotBase64> {
  const stranger = text.search(/[^A-Za-z0-9+/=\s]/)
  if (stranger !== -1) return fail({ code: 'not-base64', offset: stranger })
  const dense = text.replace(/\s+/g, '')
  if (dense.length % 4 !== 0) return fail({ code: 'not-base64', offset: text.length })
  const padding = dense.search(/=/)
  if (padding !== -1 && !/^={1,2}$/.test(dense.slice(padding))) {
    return fail({ code: 'not-base64', offset: text.indexOf('=') })
  }
  return succeed(Uint8Array.from(atob(dense), (character) => character.charCodeAt(0)))
}
