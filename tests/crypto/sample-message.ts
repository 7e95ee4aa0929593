import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { EncryptOptions } from '#domain/crypto/esdk/begin-message.ts'
import type { CommitmentPolicy } from '#domain/crypto/esdk/commitment-policy.ts'
import type { EncryptedMessage } from '#domain/crypto/esdk/encrypt-message.ts'
import { encryptMessage } from '#domain/crypto/esdk/encrypt-message.ts'
import { aesKeyring, systemBytes } from './sample-keyrings.ts'

/** Writes a message for a test, by default with suite 0478 and a raw AES keyring; a failure fails the test. */
export async function sampleMessage(
  plaintext: Bytes | string,
  options: Partial<EncryptOptions> = {},
): Promise<EncryptedMessage> {
  const encrypted = await encryptMessage(typeof plaintext === 'string' ? utf8Bytes(plaintext) : plaintext, {
    keyring: aesKeyring(),
    randomBytes: systemBytes,
    algorithmSuiteId: '0478',
    ...options,
    ...(options.algorithmSuiteId && { commitmentPolicy: policyFor(options.algorithmSuiteId) }),
  })
  if (!encrypted.ok) throw new Error(JSON.stringify(encrypted.failure))
  return encrypted.value
}

/** The strictest policy that reads and writes a suite. */
export function policyFor(suiteId: string): CommitmentPolicy {
  const commits = suiteId === '0478' || suiteId === '0578'
  return commits ? 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT' : 'FORBID_ENCRYPT_ALLOW_DECRYPT'
}
