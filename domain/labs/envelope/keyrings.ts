import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Keyring } from '#domain/crypto/esdk/keyring.ts'
import { rawAesKeyring } from '#domain/crypto/esdk/raw-aes-keyring.ts'
import type { RandomBytes } from '#domain/crypto/esdk/random-bytes.ts'
import { bytesOf } from '../kernel/state-bytes.ts'

/** How the raw AES key is named in a message; whoever opens a downloaded one gives the same names to the SDK. */
export const RAW_KEY = { keyNamespace: 'cleartext-lab', keyName: 'practice-key' } as const

/** A keyring that gives the data key KMS made, with the form in which KMS encrypted it. */
export function answeredByKms(arn: string, dataKey: Bytes, wrappedDataKey: Bytes): Keyring {
  return {
    onEncrypt: async () =>
      succeed({
        dataKey,
        encryptedDataKeys: [
          { keyProviderId: 'aws-kms', keyProviderInformation: utf8Bytes(arn), ciphertext: wrappedDataKey },
        ],
      }),
    onDecrypt: async () => succeed({ dataKey, index: 0 }),
  }
}

/** The AES key that is shown to the learner. It wraps the data key a second time. */
export function practiceKeyring(raw: string, randomBytes: RandomBytes): Keyring {
  return rawAesKeyring({ ...RAW_KEY, wrappingKey: bytesOf(raw), randomBytes })
}

/** A keyring that only opens needs no bytes of chance. */
export function practiceKeyringForOpening(raw: string): Keyring {
  const keyring = practiceKeyring(raw, (length) => new Uint8Array(length))
  return {
    onEncrypt: async () =>
      fail({ code: 'keyring-failed', keyProviderId: RAW_KEY.keyNamespace, reason: 'opens only' }),
    onDecrypt: keyring.onDecrypt,
  }
}
