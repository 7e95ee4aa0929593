import type { DefaultEncryption } from './command.ts'
import {
  CANNOT_UPDATE,
  CUSTOMER_KEY_MISSING,
  NO_SUCH_KEY,
  refusalOfKms,
  refusalOnArrival,
  usesKms,
} from './refusals.ts'
import type { Refusal } from './refusals.ts'
import type { ServerSideState } from './state.ts'

/** Which of the two ways changes an object's encryption. */
export type Rewrite =
  { readonly kind: 'copy'; readonly encryption: DefaultEncryption } | { readonly kind: 'update' }

/**
 * Why the encryption of the object cannot be changed, if it cannot: a copy is a read and a write, and so needs what
 * both need; an update wraps the data key anew and takes objects of SSE-S3 and SSE-KMS.
 */
export function refusalOfRewrite(state: ServerSideState, rewrite: Rewrite): Refusal | undefined {
  const { disk } = state
  if (disk === null) return NO_SUCH_KEY
  if (rewrite.kind === 'update') return refusalOfUpdate(state, disk.encryption)
  if (disk.encryption === 'sse-c') return CUSTOMER_KEY_MISSING
  const { encryption } = rewrite
  return (
    refusalOnArrival(state, { action: 's3:PutObject', scheme: 'https', asked: encryption, encryption }) ??
    (usesKms(disk.encryption) ? refusalOfKms(state, 'Decrypt') : undefined) ??
    (usesKms(encryption) ? refusalOfKms(state, 'GenerateDataKey') : undefined)
  )
}

function refusalOfUpdate(state: ServerSideState, encryption: string): Refusal | undefined {
  if (encryption !== 'sse-s3' && encryption !== 'sse-kms') return CANNOT_UPDATE
  return refusalOfKms(state, 'Decrypt') ?? refusalOfKms(state, 'GenerateDataKey')
}
