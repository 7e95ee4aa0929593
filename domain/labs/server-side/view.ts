import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { IV_BYTES, TAG_BYTES } from '#domain/crypto/primitives/aes-gcm.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { usesKms } from './refusals.ts'
import type { ServerSideState, StoredObject } from './state.ts'

export const PARTIES = ['caller', 'network', 's3', 'disk', 'kms'] as const
export type Party = (typeof PARTIES)[number]

/** Something a party has, as a picture names it. */
export interface Holding {
  readonly what:
    | 'object'
    | 'received'
    | 'data-key'
    | 'customer-key'
    | 's3-key'
    | 'bucket-key'
    | 'kms-key'
    | 'ciphertext'
    | 'wrapped-data-key'
    | 'wrapped-bucket-key'
    | 'key-check'
  readonly secrecy: Secrecy
  /** In bytes. */
  readonly size: number
  /** What it says, where that can be read. */
  readonly text?: string
  /** Its bytes as base64, for those who look closer. Keys that no service hands out are never shown. */
  readonly shown?: string
}

/** What a party has at this moment. */
export function holdingsOf(state: ServerSideState, party: Party): Holding[] {
  switch (party) {
    case 'caller':
      return callerHoldings(state)
    case 'network':
      return networkHoldings(state)
    case 's3':
      return s3Holdings(state)
    case 'disk':
      return state.disk === null ? [] : diskHoldings(state.disk)
    case 'kms':
      return state.kmsKey.material === '' ? [] : [sized('kms-key', 'key', state.kmsKey.material)]
  }
}

function callerHoldings({ caller, keys, work, disk }: ServerSideState): Holding[] {
  const usesOwnKey = (work?.encryption ?? disk?.encryption) === 'sse-c'
  return [
    ...(caller.text === null ? [] : [plain('object', caller.text)]),
    ...(caller.received === null ? [] : [plain('received', caller.received)]),
    ...(usesOwnKey ? [sized('customer-key', 'key', keys.customer)] : []),
  ]
}

function networkHoldings(state: ServerSideState): Holding[] {
  const text = textOnNetwork(state)
  return [
    ...(text === null ? [] : [plain('object', text)]),
    ...(keyOnNetwork(state) ? [sized('customer-key', 'key', state.keys.customer)] : []),
  ]
}

function s3Holdings({ work, keys, heldBucketKey, disk }: ServerSideState): Holding[] {
  const isOwn = (work?.encryption ?? disk?.encryption) === 'sse-s3'
  return [
    ...(work?.text === null || work === null ? [] : [plain('object', work.text)]),
    ...(work?.dataKeys ?? []).map((key) => sized('data-key', 'key', key)),
    ...(isOwn ? [sized('s3-key', 'key', keys.s3)] : []),
    ...(heldBucketKey === null ? [] : [sized('bucket-key', 'key', heldBucketKey.plain)]),
  ]
}

function diskHoldings({ sealed, wrappedKeys, wrappedBucketKey, keyCheck }: StoredObject): Holding[] {
  return [
    sized('ciphertext', 'ciphertext', sealed),
    ...wrappedKeys.map((key) => sized('wrapped-data-key', 'wrapped-key', key)),
    ...(wrappedBucketKey === null ? [] : [sized('wrapped-bucket-key', 'wrapped-key', wrappedBucketKey)]),
    ...(keyCheck === null ? [] : [sized('key-check', 'tag', keyCheck)]),
  ]
}

function plain(what: Holding['what'], text: string): Holding {
  return { what, secrecy: 'plaintext', size: utf8Bytes(text).length, text }
}

function sized(what: Holding['what'], secrecy: Secrecy, base64: string): Holding {
  const isService = what === 'kms-key' || what === 's3-key'
  return { what, secrecy, size: bytesOf(base64).length, ...(!isService && { shown: base64 }) }
}

/** What the network has read of the object so far: over HTTPS nothing. */
function textOnNetwork({ wire }: ServerSideState): string | null {
  return wire.findLast(({ readable }) => readable !== null && readable.text !== null)?.readable?.text ?? null
}

/** Whether a key of the caller ever crossed the network in the clear. */
function keyOnNetwork({ wire }: ServerSideState): boolean {
  return wire.some(({ readable }) => readable?.key === true)
}

/** What someone could do with a thing at this moment. */
export type Reading =
  | 'yes'
  | 'no'
  | 'by-asking-s3'
  | 'with-own-key'
  | 'after-asking-kms'
  | 'if-key-comes'
  | 'handled-it'
  | 'not-there'

/** Who can read the object and use its data key right now. */
export function readersOf(
  state: ServerSideState,
): { readonly party: Party; readonly data: Reading; readonly dataKey: Reading }[] {
  const atRest: Reading = state.disk === null ? 'not-there' : 'no'
  return [
    { party: 'caller', ...callerReads(state) },
    {
      party: 'network',
      data: textOnNetwork(state) === null ? 'no' : 'yes',
      dataKey: keyOnNetwork(state) ? 'yes' : 'no',
    },
    { party: 's3', ...s3Reads(state) },
    { party: 'disk', data: atRest, dataKey: atRest },
    { party: 'kms', data: 'no', dataKey: kmsHandled(state) },
  ]
}

function callerReads(state: ServerSideState): { data: Reading; dataKey: Reading } {
  const { caller, disk, failure, work } = state
  const encryption = work?.encryption ?? disk?.encryption
  const dataKey: Reading = encryption === 'sse-c' ? 'yes' : 'no'
  if (caller.text !== null || caller.received !== null) return { data: 'yes', dataKey }
  if (failure !== null) return { data: 'no', dataKey }
  return { data: disk === null ? 'not-there' : 'by-asking-s3', dataKey }
}

/** S3 sees the content while it works; afterwards it depends on who guards the data key. */
function s3Reads({ work, disk, kmsKey }: ServerSideState): { data: Reading; dataKey: Reading } {
  if (work?.isKeyed) return { data: 'yes', dataKey: 'yes' }
  const data: Reading | undefined = work !== null && work.text !== null ? 'yes' : undefined
  if (disk === null) return { data: data ?? 'not-there', dataKey: 'not-there' }
  const byKms: Reading = kmsKey.state === 'Enabled' ? 'after-asking-kms' : 'no'
  const atRest: Reading = usesKms(disk.encryption) ? byKms : AT_REST[disk.encryption]
  return { data: data ?? atRest, dataKey: atRest }
}

const AT_REST = { 'sse-s3': 'with-own-key', 'sse-c': 'if-key-comes' } as const

function kmsHandled({ kmsCalls, disk, work }: ServerSideState): Reading {
  const encryption = work?.encryption ?? disk?.encryption
  if (encryption === undefined) return 'not-there'
  if (!usesKms(encryption)) return 'no'
  return kmsCalls.GenerateDataKey + kmsCalls.Decrypt + kmsCalls.Encrypt > 0 ? 'handled-it' : 'no'
}

/** A part of what lies on the disk, with the class of what it reveals. */
export interface DiskPart {
  readonly what: 'iv' | 'ciphertext' | 'tag' | 'wrapped-data-key' | 'wrapped-bucket-key' | 'key-check'
  readonly secrecy: Secrecy
  readonly bytes: Uint8Array
}

/** What lies on the disk, part by part; of two layers the outer one is taken apart. */
export function diskParts({ sealed, wrappedKeys, wrappedBucketKey, keyCheck }: StoredObject): DiskPart[] {
  const bytes = bytesOf(sealed)
  const tagAt = bytes.length - TAG_BYTES
  return [
    { what: 'iv', secrecy: 'public', bytes: bytes.slice(0, IV_BYTES) },
    { what: 'ciphertext', secrecy: 'ciphertext', bytes: bytes.slice(IV_BYTES, tagAt) },
    { what: 'tag', secrecy: 'tag', bytes: bytes.slice(tagAt) },
    ...wrappedKeys.map((key) => wrappedPart('wrapped-data-key', key)),
    ...(wrappedBucketKey === null ? [] : [wrappedPart('wrapped-bucket-key', wrappedBucketKey)]),
    ...(keyCheck === null ? [] : [{ what: 'key-check', secrecy: 'tag', bytes: bytesOf(keyCheck) } as const]),
  ]
}

function wrappedPart(what: 'wrapped-data-key' | 'wrapped-bucket-key', base64: string): DiskPart {
  return { what, secrecy: 'wrapped-key', bytes: bytesOf(base64) }
}
