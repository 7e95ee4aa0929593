import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes, equalBytes } from '../bytes/bytes.ts'
import { unsignedBytes } from '../bytes/unsigned.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { importAesGcmKey, IV_BYTES, openAesGcm, sealAesGcm, TAG_BYTES } from '../primitives/aes-gcm.ts'
import { contextBytes } from './encryption-context.ts'
import type {
  DataKeyMaterials,
  DataKeyRefusal,
  DecryptionRequest,
  EncryptedDataKey,
  EncryptionRequest,
  Keyring,
  KeyringFailure,
  OpenedDataKey,
} from './keyring.ts'
import type { RandomBytes } from './random-bytes.ts'
import { requireRawNamespace } from './raw-namespace.ts'

export interface RawAesKeyringOptions {
  /** Anything but `aws-kms`. */
  readonly keyNamespace: string
  readonly keyName: string
  /** 16, 24 or 32 bytes; Chromium takes no 24. */
  readonly wrappingKey: Bytes
  readonly randomBytes: RandomBytes
}

/**
 * Wraps data keys with an AES key of the caller's own. The encryption context is authenticated with each of them.
 *
 * @throws {RangeError} the namespace belongs to AWS: a bug in the caller.
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/use-raw-aes-keyring.html
 */
export function rawAesKeyring(options: RawAesKeyringOptions): Keyring {
  requireRawNamespace(options.keyNamespace)
  return {
    onEncrypt: (request) => wrapDataKey(options, request),
    onDecrypt: (request) => openDataKey(options, request),
  }
}

async function wrapDataKey(
  { keyNamespace, keyName, wrappingKey, randomBytes }: RawAesKeyringOptions,
  { algorithmSuite, encryptionContext, dataKey: given }: EncryptionRequest,
): Promise<Result<DataKeyMaterials, KeyringFailure>> {
  const key = await importAesGcmKey(wrappingKey)
  if (!key)
    return fail({ code: 'keyring-failed', keyProviderId: keyNamespace, reason: 'aes-192-unsupported' })
  const dataKey = given ?? randomBytes(algorithmSuite.keyBytes, 'data-key')
  const iv = randomBytes(IV_BYTES, 'wrapping-iv')
  const encryptedDataKey: EncryptedDataKey = {
    keyProviderId: keyNamespace,
    keyProviderInformation: concatBytes(informationPrefix(keyName), iv),
    ciphertext: await sealAesGcm(key, { iv, aad: contextBytes(encryptionContext) }, dataKey),
  }
  return succeed({ dataKey, encryptedDataKeys: [encryptedDataKey] })
}

async function openDataKey(
  { keyNamespace, keyName, wrappingKey }: RawAesKeyringOptions,
  { algorithmSuite, encryptionContext, encryptedDataKeys }: DecryptionRequest,
): Promise<Result<OpenedDataKey, readonly DataKeyRefusal[]>> {
  const refusals: DataKeyRefusal[] = []
  const prefix = informationPrefix(keyName)
  const aad = contextBytes(encryptionContext)
  const key = await importAesGcmKey(wrappingKey)
  for (const [index, encryptedDataKey] of encryptedDataKeys.entries()) {
    const iv = ivOf(encryptedDataKey, keyNamespace, prefix)
    if (!iv) continue
    const refuse = (reason: string) => refusals.push({ index, keyProviderId: keyNamespace, reason })
    const dataKey = key && (await openAesGcm(key, { iv, aad }, encryptedDataKey.ciphertext))
    if (dataKey?.length === algorithmSuite.keyBytes) return succeed({ dataKey, index })
    refuse(reasonOf({ key, dataKey }))
  }
  return fail(refusals)
}

function reasonOf({ key, dataKey }: { key: CryptoKey | undefined; dataKey: Bytes | undefined }): string {
  if (!key) return 'aes-192-unsupported'
  return dataKey ? 'wrong-length' : 'tag-mismatch'
}

/**
 * The key provider information up to the IV: the key's name, the length of the tag in bits and of the IV in bytes.
 *
 * @see https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/raw-aes-keyring.md
 */
function informationPrefix(keyName: string): Bytes {
  return concatBytes(utf8Bytes(keyName), unsignedBytes(8 * TAG_BYTES, 4), unsignedBytes(IV_BYTES, 4))
}

/** The IV that a data key was wrapped with, or undefined where another key wrapped it. */
function ivOf(
  { keyProviderId, keyProviderInformation: information }: EncryptedDataKey,
  keyNamespace: string,
  prefix: Bytes,
): Bytes | undefined {
  const isOurs =
    keyProviderId === keyNamespace &&
    information.length === prefix.length + IV_BYTES &&
    equalBytes(information.subarray(0, prefix.length), prefix)
  return isOurs ? information.subarray(prefix.length) : undefined
}
