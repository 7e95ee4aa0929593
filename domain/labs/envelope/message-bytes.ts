import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import type { EncryptedDataKey } from '#domain/crypto/esdk/keyring.ts'
import type { MessageHeader } from '#domain/crypto/esdk/message-header.ts'
import type { MalformedMessage, TooLarge } from '#domain/crypto/esdk/failures.ts'

/** What the application reads in the header of a message before it asks KMS for anything. */
export type ReadHead =
  | { readonly kind: 'malformed'; readonly fault: MalformedMessage | TooLarge }
  | { readonly kind: 'no-encrypted-data-key' }
  | { readonly kind: 'readable'; readonly header: MessageHeader; readonly wrapped: EncryptedDataKey }

/**
 * Reads the header for the encrypted data key that a KMS key of one's own can open.
 *
 * A fault in the body does not keep the application from asking: it reads the header first.
 *
 * @param arn - the KMS key that the application was told to use.
 */
export function readHead(message: Bytes, arn: string): ReadHead {
  const { head, fault } = dissectMessage(message)
  if (!head) {
    if (!fault) throw new TypeError('A message without a header has a fault')
    return { kind: 'malformed', fault }
  }
  const wrapped = head.header.encryptedDataKeys.find(
    ({ keyProviderId, keyProviderInformation }) =>
      keyProviderId === 'aws-kms' && readUtf8(keyProviderInformation) === arn,
  )
  return wrapped ? { kind: 'readable', header: head.header, wrapped } : { kind: 'no-encrypted-data-key' }
}
