import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { decryptUnderKmsKey, encryptUnderKmsKey } from '../envelope/kms-model.ts'
import type { Kit } from '../kernel/kit.ts'
import type { Encryption, SentKey } from './command.ts'
import { contextOf } from './names.ts'
import { open, seal } from './object-bytes.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { BucketKmsKey, ServerSideState, StoredObject } from './state.ts'

/** 28 bytes of chance for one call of KMS. */
const KMS_RANDOM_BYTES = 28
const DATA_KEY_BYTES = 32

/** Data keys in the clear beside what will lie on the disk. Bytes are base64. */
export interface DataKeys {
  readonly dataKeys: string[]
  readonly wrappedKeys: string[]
  /** The bucket-level key that locks the data key, where there is one. */
  readonly bucketKeyPlain?: string
  readonly bucketKeyWrapped?: string
}

/** What the caller sends with an SSE-C request. */
export function sentKeyOf({ customer, otherCustomer }: ServerSideState['keys'], key: SentKey): string {
  return key === 'wrong' ? otherCustomer : customer
}

/** Makes what an object is encrypted with. The KMS key has to be usable where it is needed. */
export async function makeDataKeys(
  state: ServerSideState,
  { encryption, bucketKey }: { readonly encryption: Encryption; readonly bucketKey: boolean },
  kit: Kit,
): Promise<DataKeys> {
  if (encryption === 'sse-c') return { dataKeys: [state.keys.customer], wrappedKeys: [] }
  const count = encryption === 'dsse-kms' ? 2 : 1
  const dataKeys = Array.from({ length: count }, () => toBase64(kit.bytes(DATA_KEY_BYTES)))
  return { dataKeys, ...(await wrapDataKeys(state, dataKeys, { encryption, bucketKey, kit })) }
}

/** Encrypts data keys that are there already, as an encryption asks for it. */
export async function wrapDataKeys(
  state: ServerSideState,
  dataKeys: readonly string[],
  { encryption, bucketKey, kit }: { encryption: Encryption; bucketKey: boolean; kit: Kit },
): Promise<Omit<DataKeys, 'dataKeys'>> {
  if (encryption === 'sse-s3') return { wrappedKeys: await sealAll(state.keys.s3, dataKeys, kit) }
  const context = contextOf({ bucketKey })
  if (!bucketKey) {
    const wrappedKeys: string[] = []
    for (const key of dataKeys) wrappedKeys.push(await underKms(state.kmsKey, { key, context, kit }))
    return { wrappedKeys }
  }
  const held = state.heldBucketKey ?? (await makeBucketKey(state.kmsKey, context, kit))
  const wrappedKeys = await sealAll(held.plain, dataKeys, kit)
  return { wrappedKeys, bucketKeyPlain: held.plain, bucketKeyWrapped: held.wrapped }
}

/** Opens the data keys of a stored object; undefined where something does not fit. */
export async function openDataKeys(
  state: ServerSideState,
  disk: StoredObject,
): Promise<Omit<DataKeys, 'wrappedKeys'> | undefined> {
  if (disk.encryption === 'sse-s3') return openAll(state.keys.s3, disk.wrappedKeys)
  if (disk.wrappedBucketKey !== null) return openByBucketKey(state, disk, disk.wrappedBucketKey)
  const dataKeys: string[] = []
  for (const wrapped of disk.wrappedKeys) {
    const key = await byKms(state.kmsKey, wrapped, disk.context ?? {})
    if (key === undefined) return undefined
    dataKeys.push(key)
  }
  return { dataKeys }
}

async function openByBucketKey(
  { heldBucketKey, kmsKey }: ServerSideState,
  disk: StoredObject,
  wrapped: string,
): Promise<Omit<DataKeys, 'wrappedKeys'> | undefined> {
  const isHeld = heldBucketKey?.wrapped === wrapped
  const plain = isHeld ? heldBucketKey.plain : await byKms(kmsKey, wrapped, disk.context ?? {})
  if (plain === undefined) return undefined
  const opened = await openAll(plain, disk.wrappedKeys)
  return opened && { ...opened, bucketKeyPlain: plain, bucketKeyWrapped: wrapped }
}

async function makeBucketKey(
  kmsKey: BucketKmsKey,
  context: Readonly<Record<string, string>>,
  kit: Kit,
): Promise<{ readonly plain: string; readonly wrapped: string }> {
  const plain = toBase64(kit.bytes(DATA_KEY_BYTES))
  return { plain, wrapped: await underKms(kmsKey, { key: plain, context, kit }) }
}

async function sealAll(key: string, dataKeys: readonly string[], kit: Kit): Promise<string[]> {
  const sealed: string[] = []
  for (const dataKey of dataKeys) sealed.push(await seal(key, bytesOf(dataKey), kit))
  return sealed
}

async function openAll(
  key: string,
  wrapped: readonly string[],
): Promise<{ readonly dataKeys: string[] } | undefined> {
  const opened = await Promise.all(wrapped.map((one) => open(key, bytesOf(one))))
  const dataKeys = opened.flatMap((bytes) => (bytes ? [toBase64(bytes)] : []))
  return dataKeys.length === wrapped.length ? { dataKeys } : undefined
}

async function underKms(
  kmsKey: BucketKmsKey,
  { key, context, kit }: { key: string; context: Readonly<Record<string, string>>; kit: Kit },
): Promise<string> {
  const random = kit.bytes(KMS_RANDOM_BYTES)
  return toBase64(await encryptUnderKmsKey(kmsKey, { plaintext: bytesOf(key), context, random }))
}

async function byKms(
  kmsKey: BucketKmsKey,
  wrapped: string,
  context: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const answer = await decryptUnderKmsKey(bytesOf(wrapped), { asked: kmsKey, all: [kmsKey], context })
  return answer.ok ? toBase64(answer.value) : undefined
}
