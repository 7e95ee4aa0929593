import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { toBase64 } from '../bytes/base64.ts'
import { createEcdsaSigner } from '../primitives/ecdsa.ts'
import { hasWebCrypto } from '../primitives/web-crypto.ts'
import type { Segment } from '../trace.ts'
import { joinBytes } from '../trace.ts'
import type { AlgorithmSuite, EncryptionSuiteId } from './algorithm-suite.ts'
import { algorithmSuite } from './algorithm-suite.ts'
import type { CommitmentPolicy } from './commitment-policy.ts'
import { DEFAULT_COMMITMENT_POLICY, mayEncrypt } from './commitment-policy.ts'
import type { EncryptionContext, InvalidContext } from './encryption-context.ts'
import { checkContext, CONTEXT_TOO_LONG, filterContext, fitsAad, PUBLIC_KEY } from './encryption-context.ts'
import type { EncryptFailure } from './failures.ts'
import { headerAuthenticationSegments, headerBodySegments } from './header-segments.ts'
import type { DataKeyMaterials, Keyring } from './keyring.ts'
import type { MessageCipher } from './message-cipher.ts'
import { authenticateHeader, messageCipher } from './message-cipher.ts'
import type { ContentType, MessageHeader } from './message-header.ts'
import { MAX_FRAME_LENGTH, MESSAGE_ID_BYTES } from './message-header.ts'
import type { MessageSigner } from './message-signer.ts'
import type { RandomBytes } from './random-bytes.ts'

export interface EncryptOptions {
  readonly keyring: Keyring
  readonly randomBytes: RandomBytes
  /** `0578` unless given, the default of AWS. */
  readonly algorithmSuiteId?: EncryptionSuiteId
  /** Empty unless given. */
  readonly encryptionContext?: EncryptionContext
  /** Keys of pairs that are authenticated but not stored: whoever decrypts has to bring them along. */
  readonly requiredEncryptionContextKeys?: readonly string[]
  /** Frames of 4096 bytes unless given, the default of AWS. */
  readonly contentType?: ContentType
  /** `REQUIRE_ENCRYPT_REQUIRE_DECRYPT` unless given, the default of AWS. */
  readonly commitmentPolicy?: CommitmentPolicy
  /** A fresh key pair unless given; only suites with a signature ask for it. */
  readonly signer?: MessageSigner
}

/** A message whose header stands and whose body can be encrypted. */
export interface BegunMessage {
  readonly header: MessageHeader
  /** The whole header with its authentication. */
  readonly headerSegments: readonly Segment[]
  readonly cipher: MessageCipher
  readonly dataKey: Bytes
  /** Exactly where the suite signs. */
  readonly signer: MessageSigner | undefined
}

const DEFAULT_SUITE: EncryptionSuiteId = '0578'
const DEFAULT_CONTENT_TYPE: ContentType = { kind: 'framed', frameLength: 4096 }

/** The suite and the content type of a message to come. */
export function messageKind({
  algorithmSuiteId = DEFAULT_SUITE,
  contentType = DEFAULT_CONTENT_TYPE,
}: EncryptOptions): Pick<MessageHeader, 'algorithmSuite' | 'contentType'> {
  return { algorithmSuite: algorithmSuite(algorithmSuiteId), contentType }
}

/**
 * Gets a data key, derives the key of the message and writes its header.
 *
 * @param options - that were not refused.
 */
export async function beginMessage(options: EncryptOptions): Promise<Result<BegunMessage, EncryptFailure>> {
  const { algorithmSuite: suite, contentType } = messageKind(options)
  const signer = suite.signature && (options.signer ?? (await createEcdsaSigner(suite.signature)))
  const completed = completeContext(options, signer)
  if (!completed.ok) return completed
  const context = completed.value
  const materials = await options.keyring.onEncrypt({ algorithmSuite: suite, encryptionContext: context })
  if (!materials.ok) return materials
  requireWholeMaterials(suite, materials.value)
  const messageId = options.randomBytes(MESSAGE_ID_BYTES[suite.messageFormatVersion], 'message-id')
  const cipher = await messageCipher({ algorithmSuite: suite, messageId }, materials.value.dataKey)
  if (!cipher.ok) return cipher

  const { requiredEncryptionContextKeys: requiredKeys = [] } = options
  const isRequired = (key: string) => requiredKeys.includes(key)
  const header: MessageHeader = {
    algorithmSuite: suite,
    messageId,
    encryptionContext: filterContext(context, (key) => !isRequired(key)),
    encryptedDataKeys: materials.value.encryptedDataKeys,
    contentType,
    algorithmSuiteData: cipher.value.keyCommitment,
  }
  const bodySegments = headerBodySegments(header)
  const authenticatedOnly = filterContext(context, isRequired)
  const headerBody = joinBytes(bodySegments)
  const authentication = await authenticateHeader(cipher.value, headerBody, authenticatedOnly)
  return succeed({
    header,
    headerSegments: [...bodySegments, ...headerAuthenticationSegments(header, authentication)],
    cipher: cipher.value,
    dataKey: materials.value.dataKey,
    signer,
  })
}

/** Why options cannot be used, whatever is to be encrypted. Nothing is computed for it. */
export function refuseOptions(options: EncryptOptions): EncryptFailure | undefined {
  const { algorithmSuite: suite, contentType } = messageKind(options)
  const { commitmentPolicy: policy = DEFAULT_COMMITMENT_POLICY } = options
  if (!hasWebCrypto()) return { code: 'unsupported', what: 'web-crypto' }
  if (!mayEncrypt(policy, suite)) return { code: 'commitment-policy', policy, algorithmSuiteId: suite.id }
  if (contentType.kind === 'framed' && !isFrameLength(contentType.frameLength)) {
    return { code: 'invalid-frame-length' }
  }
  return undefined
}

function isFrameLength(length: number): boolean {
  return Number.isInteger(length) && length >= 1 && length <= MAX_FRAME_LENGTH
}

/** The pairs of the caller, and the public key of a signed message. */
function completeContext(
  { encryptionContext = {}, requiredEncryptionContextKeys = [] }: EncryptOptions,
  signer: MessageSigner | undefined,
): Result<EncryptionContext, InvalidContext> {
  const checked = checkContext(encryptionContext, requiredEncryptionContextKeys)
  if (!checked.ok || !signer) return checked
  const context = { ...encryptionContext, [PUBLIC_KEY]: toBase64(signer.compressedPublicKey) }
  return fitsAad(context) ? succeed(context) : fail(CONTEXT_TOO_LONG)
}

/** A keyring that gives no data key, or one of another length, is a bug: the message could never be opened. */
function requireWholeMaterials(
  { keyBytes }: AlgorithmSuite,
  { dataKey, encryptedDataKeys }: DataKeyMaterials,
): void {
  if (dataKey.length !== keyBytes) throw new RangeError(`The data key has to have ${keyBytes} bytes`)
  if (encryptedDataKeys.length === 0) throw new RangeError('The keyring wrapped no data key')
}
