import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { hasWebCrypto } from '../primitives/web-crypto.ts'
import type { CommitmentPolicy } from './commitment-policy.ts'
import { DEFAULT_COMMITMENT_POLICY, mayDecrypt } from './commitment-policy.ts'
import type { EncryptionContext } from './encryption-context.ts'
import { filterContext } from './encryption-context.ts'
import type { DecryptFailure } from './failures.ts'
import type { Keyring, OpenedDataKey } from './keyring.ts'
import type { MessageCipher } from './message-cipher.ts'
import { keepsCommitment, messageCipher, verifyHeader } from './message-cipher.ts'
import type { MessageHeader } from './message-header.ts'
import type { ReadHeader } from './read-header.ts'

export interface DecryptOptions {
  readonly keyring: Keyring
  /** Pairs that the message has to carry, and those that it does not store. */
  readonly encryptionContext?: EncryptionContext
  /** Keys that `encryptionContext` has to bring, so that nobody forgets to. */
  readonly requiredEncryptionContextKeys?: readonly string[]
  /** `REQUIRE_ENCRYPT_REQUIRE_DECRYPT` unless given, the default of AWS. */
  readonly commitmentPolicy?: CommitmentPolicy
}

/** A header that is genuine: whoever wrote it had the data key. */
export interface OpenedHeader {
  readonly header: MessageHeader
  /** All pairs that are authenticated: stored ones and those brought along. */
  readonly encryptionContext: EncryptionContext
  readonly openedDataKey: OpenedDataKey
}

/** Has the keyring open a data key, and verifies commitment and header before anything else is decrypted. */
export async function openHeader(
  head: ReadHeader,
  options: DecryptOptions,
): Promise<Result<OpenedHeader & { readonly cipher: MessageCipher }, DecryptFailure>> {
  const { header } = head
  const { algorithmSuite, encryptedDataKeys } = header
  const refusal = refuseEarly(header, options)
  if (refusal) return fail(refusal)

  const { encryptionContext: brought = {} } = options
  const authenticatedOnly = filterContext(brought, (key) => !Object.hasOwn(header.encryptionContext, key))
  const encryptionContext = { ...header.encryptionContext, ...authenticatedOnly }
  const opened = await options.keyring.onDecrypt({ algorithmSuite, encryptionContext, encryptedDataKeys })
  if (!opened.ok) return fail({ code: 'no-data-key', refusals: opened.failure })
  const { dataKey, index } = opened.value
  if (dataKey.length !== algorithmSuite.keyBytes) {
    const keyProviderId = encryptedDataKeys[index]?.keyProviderId ?? ''
    return fail({ code: 'no-data-key', refusals: [{ index, keyProviderId, reason: 'wrong-length' }] })
  }

  const cipher = await messageCipher(header, dataKey)
  if (!cipher.ok) return cipher
  if (!keepsCommitment(cipher.value, header)) return fail({ code: 'key-commitment-mismatch' })
  if (!(await verifyHeader(cipher.value, head, authenticatedOnly))) {
    return fail({ code: 'header-tag-mismatch', covers: [head.range] })
  }
  return succeed({ header, encryptionContext, openedDataKey: opened.value, cipher: cipher.value })
}

/** What can be refused before any key is asked for. */
function refuseEarly(header: MessageHeader, options: DecryptOptions): DecryptFailure | undefined {
  const { commitmentPolicy: policy = DEFAULT_COMMITMENT_POLICY } = options
  const { encryptionContext: brought = {}, requiredEncryptionContextKeys: required = [] } = options
  if (!hasWebCrypto()) return { code: 'unsupported', what: 'web-crypto' }
  if (!mayDecrypt(policy, header.algorithmSuite)) {
    return { code: 'commitment-policy', policy, algorithmSuiteId: header.algorithmSuite.id }
  }
  const missing = required.find((key) => !Object.hasOwn(brought, key))
  if (missing !== undefined) return { code: 'encryption-context-mismatch', key: missing }
  const stored = header.encryptionContext
  const differing = Object.keys(brought).find(
    (key) => Object.hasOwn(stored, key) && stored[key] !== brought[key],
  )
  return differing === undefined ? undefined : { code: 'encryption-context-mismatch', key: differing }
}
