import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { equalBytes } from '../bytes/bytes.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { openRsaOaep, sealRsaOaep } from '../primitives/rsa-oaep.ts'
import type {
  DataKeyMaterials,
  DataKeyRefusal,
  DecryptionRequest,
  EncryptionRequest,
  Keyring,
  KeyringFailure,
  OpenedDataKey,
} from './keyring.ts'
import type { RandomBytes } from './random-bytes.ts'
import { requireRawNamespace } from './raw-namespace.ts'

export interface RawRsaKeyringOptions {
  /** Anything but `aws-kms`. */
  readonly keyNamespace: string
  readonly keyName: string
  /** RSA-OAEP with the hash that both sides agreed on. Needed to encrypt. */
  readonly publicKey?: CryptoKey
  /** Needed to decrypt. */
  readonly privateKey?: CryptoKey
  readonly randomBytes: RandomBytes
}

/**
 * Wraps data keys with an RSA key of the caller's own.
 *
 * The encryption context is no part of the wrapping: only the tag of the header holds it.
 *
 * @throws {RangeError} the namespace belongs to AWS: a bug in the caller.
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/use-raw-rsa-keyring.html
 */
export function rawRsaKeyring(options: RawRsaKeyringOptions): Keyring {
  requireRawNamespace(options.keyNamespace)
  return {
    onEncrypt: (request) => wrapDataKey(options, request),
    onDecrypt: (request) => openDataKey(options, request),
  }
}

async function wrapDataKey(
  { keyNamespace, keyName, publicKey, randomBytes }: RawRsaKeyringOptions,
  { algorithmSuite, dataKey: given }: EncryptionRequest,
): Promise<Result<DataKeyMaterials, KeyringFailure>> {
  const refuse = (reason: string) =>
    fail({ code: 'keyring-failed', keyProviderId: keyNamespace, reason } as const)
  if (!publicKey) return refuse('no-public-key')
  const dataKey = given ?? randomBytes(algorithmSuite.keyBytes, 'data-key')
  const ciphertext = await sealRsaOaep(publicKey, dataKey)
  if (!ciphertext) return refuse('key-too-short')
  const encryptedDataKey = {
    keyProviderId: keyNamespace,
    keyProviderInformation: utf8Bytes(keyName),
    ciphertext,
  }
  return succeed({ dataKey, encryptedDataKeys: [encryptedDataKey] })
}

async function openDataKey(
  { keyNamespace, keyName, privateKey }: RawRsaKeyringOptions,
  { algorithmSuite, encryptedDataKeys }: DecryptionRequest,
): Promise<Result<OpenedDataKey, readonly DataKeyRefusal[]>> {
  const refusals: DataKeyRefusal[] = []
  const information = utf8Bytes(keyName)
  for (const [index, { keyProviderId, keyProviderInformation, ciphertext }] of encryptedDataKeys.entries()) {
    if (keyProviderId !== keyNamespace || !equalBytes(keyProviderInformation, information)) continue
    const dataKey = privateKey && (await openRsaOaep(privateKey, ciphertext))
    if (dataKey?.length === algorithmSuite.keyBytes) return succeed({ dataKey, index })
    const reason = dataKey ? 'wrong-length' : 'padding-mismatch'
    refusals.push({ index, keyProviderId, reason: privateKey ? reason : 'no-private-key' })
  }
  return fail(refusals)
}
