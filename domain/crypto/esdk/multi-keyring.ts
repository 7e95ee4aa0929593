import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type {
  DataKeyMaterials,
  DataKeyRefusal,
  DecryptionRequest,
  EncryptionRequest,
  Keyring,
  KeyringFailure,
  OpenedDataKey,
} from './keyring.ts'

/**
 * Several keyrings as one: the generator makes the data key, every keyring wraps it, any one of them opens the message.
 *
 * @param children - wrap the data key of the generator as well.
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/use-multi-keyring.html
 */
export function multiKeyring(generator: Keyring, children: readonly Keyring[]): Keyring {
  return {
    onEncrypt: (request) => wrapWithAll(generator, children, request),
    onDecrypt: (request) => openWithAny([generator, ...children], request),
  }
}

async function wrapWithAll(
  generator: Keyring,
  children: readonly Keyring[],
  request: EncryptionRequest,
): Promise<Result<DataKeyMaterials, KeyringFailure>> {
  const generated = await generator.onEncrypt(request)
  if (!generated.ok) return generated
  const { dataKey } = generated.value
  const encryptedDataKeys = [...generated.value.encryptedDataKeys]
  for (const child of children) {
    const wrapped = await child.onEncrypt({ ...request, dataKey })
    if (!wrapped.ok) return wrapped
    encryptedDataKeys.push(...wrapped.value.encryptedDataKeys)
  }
  return succeed({ dataKey, encryptedDataKeys })
}

async function openWithAny(
  keyrings: readonly Keyring[],
  request: DecryptionRequest,
): Promise<Result<OpenedDataKey, readonly DataKeyRefusal[]>> {
  const refusals: DataKeyRefusal[] = []
  for (const keyring of keyrings) {
    const opened = await keyring.onDecrypt(request)
    if (opened.ok) return opened
    refusals.push(...opened.failure)
  }
  return fail(refusals)
}
