import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import type { EncryptionContext } from '#domain/crypto/esdk/encryption-context.ts'
import type { Kit } from '../kernel/kit.ts'
import { CALL_RANDOM_BYTES, openUnderMaterial, readHead, sealUnderMaterial } from './ciphertext.ts'
import { findKey, findUsableKey } from './find-key.ts'
import type { KeyNamed } from './find-key.ts'
import { refusalOfState } from './key-state-table.ts'
import type { KmsError } from './kms-error.ts'
import { arnOf, isSameKey } from './state.ts'
import type { KeyMaterial, KmsKey, KmsState } from './state.ts'

/** What KMS answers to a call that encrypts. */
export interface Encrypted {
  /** ARN. */
  readonly keyId: string
  readonly keyMaterialId: string
  readonly ciphertext: Bytes
}

/** What KMS answers where the caller gets plaintext. */
export type Opened = Omit<Encrypted, 'ciphertext'> & { readonly plaintext: Bytes }

/** The most that `Encrypt` takes, bytes. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
const MAX_PLAINTEXT = 4096

const DATA_KEY_BYTES = 32

/**
 * `Encrypt`: 1 to 4,096 bytes under the current material of a key.
 *
 * Uses WebCrypto, so a lab calls it where it prepares a command, and records what it needs of the answer.
 */
export async function encryptWithKms(
  state: KmsState,
  { plaintext, context, ...named }: KeyNamed & { plaintext: Bytes; context: EncryptionContext },
  kit: Pick<Kit, 'bytes'>,
): Promise<Result<Encrypted, KmsError>> {
  const length = checkLength(plaintext)
  if (length) return fail(length)
  const key = findUsableKey(state, 'Encrypt', named)
  return key.ok ? succeed(await encryptUnder(state, key.value, { plaintext, context }, kit)) : key
}

/** `GenerateDataKey` for AES-256: 32 random bytes, and the same under the key. */
export async function generateDataKey(
  state: KmsState,
  { context, ...named }: KeyNamed & { context: EncryptionContext },
  kit: Pick<Kit, 'bytes'>,
): Promise<Result<Encrypted & Opened, KmsError>> {
  const key = findUsableKey(state, 'GenerateDataKey', named)
  if (!key.ok) return key
  const plaintext = kit.bytes(DATA_KEY_BYTES)
  return succeed({ ...(await encryptUnder(state, key.value, { plaintext, context }, kit)), plaintext })
}

/**
 * `Decrypt`: the ciphertext itself tells which key and which material made it.
 *
 * @param keyId - the one key that may be used; undefined for whichever it was.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
export async function decryptWithKms(
  state: KmsState,
  request: { region: string; keyId?: string; ciphertext: Bytes; context: EncryptionContext },
): Promise<Result<Opened, KmsError>> {
  const head = readHead(request.ciphertext)
  if (!head) return fail(INVALID_CIPHERTEXT)
  const made = findMaker(state, { region: request.region, keyId: head.keyId }, request.keyId)
  if (!made.ok) return made
  const material = made.value.materials.find(({ id }) => id === head.materialId)
  if (!material) return fail(INVALID_CIPHERTEXT)
  const secret = secretOf(material)
  const plaintext = await openUnderMaterial(request.ciphertext, { ...head, secret, context: request.context })
  if (!plaintext) return fail(INVALID_CIPHERTEXT)
  return succeed({ keyId: arnOf(state.account, made.value), keyMaterialId: material.id, plaintext })
}

/** The key that made a ciphertext, if it is in this Region, the one that was asked for, and usable. */
function findMaker(state: KmsState, made: KeyNamed, asked: string | undefined): Result<KmsKey, KmsError> {
  const named = asked === undefined ? undefined : findKey(state, { region: made.region, keyId: asked })
  if (named && !named.ok) return named
  const maker = state.keys.find((key) => isSameKey(key, made))
  if (named && (!maker || !isSameKey(named.value, maker))) return fail(INCORRECT_KEY)
  if (!maker) return fail(NO_SUCH_KEY)
  const refusal = refusalOfState(state.account, 'Decrypt', maker)
  return refusal ? fail(refusal) : succeed(maker)
}

const INCORRECT_KEY: KmsError = {
  code: 'IncorrectKeyException',
  message: 'The key ID in the request does not identify a CMK that can perform this operation.',
}

const NO_SUCH_KEY: KmsError = {
  code: 'AccessDeniedException',
  message:
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
}

/** KMS gives no reason, on purpose. */
const INVALID_CIPHERTEXT: KmsError = { code: 'InvalidCiphertextException', message: '' }

function checkLength({ length }: Bytes): KmsError | undefined {
  if (length > 0 && length <= MAX_PLAINTEXT) return undefined
  const bound =
    length === 0
      ? 'Member must have length greater than or equal to 1'
      : `Member must have length less than or equal to ${MAX_PLAINTEXT}`
  const message = `1 validation error detected: Value at 'plaintext' failed to satisfy constraint: ${bound}`
  return { code: 'ValidationException', message }
}

async function encryptUnder(
  { account }: KmsState,
  key: KmsKey,
  { plaintext, context }: { plaintext: Bytes; context: EncryptionContext },
  kit: Pick<Kit, 'bytes'>,
): Promise<Encrypted> {
  const material = key.materials.at(-1)
  if (!material) throw new TypeError('A key that can be used has material')
  const ciphertext = await sealUnderMaterial(
    { keyId: key.keyId, materialId: material.id, secret: secretOf(material) },
    { plaintext, context, random: kit.bytes(CALL_RANDOM_BYTES) },
  )
  return { keyId: arnOf(account, key), keyMaterialId: material.id, ciphertext }
}

function secretOf({ secret }: KeyMaterial): Bytes {
  const read = readBase64(secret)
  if (!read.ok) throw new TypeError('The material of a model key is base64')
  return read.value
}
