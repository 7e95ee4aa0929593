import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import type { Keyring } from '#domain/crypto/esdk/keyring.ts'
import type { RandomBytes } from '#domain/crypto/esdk/random-bytes.ts'
import { rawAesKeyring } from '#domain/crypto/esdk/raw-aes-keyring.ts'

/** Bytes of the system, for tests in which they do not matter. */
export const systemBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** 32 bytes that count up: a key nobody can take for a real one. */
export function countingKey(first = 0): Bytes {
  return Uint8Array.from({ length: 32 }, (_, index) => first + index)
}

/** A raw AES keyring; two of one name have one key. */
export function aesKeyring(keyName = 'sample-key', wrappingKey = countingKey()): Keyring {
  return rawAesKeyring({ keyNamespace: 'samples', keyName, wrappingKey, randomBytes: systemBytes })
}

/** Opens every message with one data key, whatever the encrypted data keys say. */
export function keyringOf(dataKey: Bytes): Keyring {
  return {
    onEncrypt: () => Promise.reject(new Error('only opens')),
    onDecrypt: () => Promise.resolve({ ok: true, value: { dataKey, index: 0 } }),
  }
}

/** Bytes that arrive in pieces of so many. */
export async function* inPieces(bytes: Bytes, length: number): AsyncGenerator<Bytes, void> {
  for (let offset = 0; offset < bytes.length; offset += length) yield bytes.subarray(offset, offset + length)
}
