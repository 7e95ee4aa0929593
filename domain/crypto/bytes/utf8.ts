import type { Bytes } from './bytes.ts'

const encoder = new TextEncoder()
// A mark at the beginning is text like any other: dropping it would make two keys one.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @param text - well formed; a lone surrogate would turn into U+FFFD. */
export function utf8Bytes(text: string): Bytes {
  return encoder.encode(text)
}

/** The text that some bytes stand for, or undefined where they are not UTF-8. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
