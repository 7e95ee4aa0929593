import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { rawAesKeyring } from '#domain/crypto/esdk/raw-aes-keyring.ts'
import type { Proof } from './known-answers.ts'
import { SDK_CONTEXT, SDK_MESSAGES, SDK_RAW_KEY, SDK_TEXT, SDK_WRAPPING_KEY } from './sdk-messages.ts'

function bytesOf(base64: string): Bytes {
  const read = readBase64(base64)
  if (!read.ok) throw new TypeError('The message is base64')
  return read.value
}

function open(message: Bytes) {
  const keyring = rawAesKeyring({
    ...SDK_RAW_KEY,
    wrappingKey: SDK_WRAPPING_KEY,
    randomBytes: (length) => new Uint8Array(length),
  })
  return decryptMessage(message, { keyring })
}

/** Messages of the AWS Encryption SDK open to the text that went in, with the context that went in. */
export const OPEN_PROOFS: readonly Proof[] = Object.entries(SDK_MESSAGES).map(([suite, base64]) => ({
  id: `open-${suite}`,
  run: async () => {
    const opened = await open(bytesOf(base64))
    return (
      opened.ok &&
      readUtf8(opened.value.plaintext) === SDK_TEXT &&
      opened.value.encryptionContext.purpose === SDK_CONTEXT.purpose
    )
  },
}))

/** One bit turned over in every byte in turn: each such message stays closed. */
export const FLIP_PROOFS: readonly Proof[] = Object.entries(SDK_MESSAGES).flatMap(([suite, base64]) =>
  Array.from({ length: bytesOf(base64).length }, (_, offset) => ({
    id: `flip-${suite}-${offset}`,
    run: async () => {
      const changed = bytesOf(base64)
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8))
      return !(await open(changed)).ok
    },
  })),
)
