import { toHex } from '#domain/crypto/bytes/hex.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { ServerSideState } from './state.ts'

/** What is always so in this lab, whatever is asked of it. */
export const INVARIANTS: Readonly<Record<string, (state: ServerSideState) => true | string>> = {
  'no key lies on the disk in the clear': (state) =>
    keysOf(state).every((key) => !diskHolds(state, key)) || 'a key lies on the disk',
  'S3 keeps no key of the caller': ({ disk }) =>
    disk?.encryption !== 'sse-c' || disk.wrappedKeys.length === 0 || 'S3 kept a key of the caller',
  'a refused request hands nothing out': ({ failure, caller }) =>
    failure === null || caller.received === null || 'content came out of a refused request',
  'an object comes back as it went in': ({ caller, input }) =>
    caller.received === null || caller.received === input || 'another content came back',
  'two layers have two data keys': ({ disk }) =>
    disk?.encryption !== 'dsse-kms' || disk.wrappedKeys.length === 2 || 'a layer has no key of its own',
  'a deleted key has no material': ({ kmsKey }) =>
    (kmsKey.state === 'Deleted') === (kmsKey.material === '') || 'material outlived its key',
}

function keysOf({ keys, kmsKey, work, heldBucketKey }: ServerSideState): readonly string[] {
  const held = heldBucketKey === null ? [] : [heldBucketKey.plain]
  const all = [
    keys.s3,
    keys.customer,
    keys.otherCustomer,
    kmsKey.material,
    ...(work?.dataKeys ?? []),
    ...held,
  ]
  return all.filter((key) => key !== '')
}

function diskHolds({ disk }: ServerSideState, key: string): boolean {
  if (disk === null) return false
  const { sealed, wrappedKeys, wrappedBucketKey, keyCheck } = disk
  const parts = [sealed, ...wrappedKeys, wrappedBucketKey ?? '', keyCheck ?? '']
  const hex = toHex(bytesOf(key))
  return parts.some((part) => toHex(bytesOf(part)).includes(hex))
}
