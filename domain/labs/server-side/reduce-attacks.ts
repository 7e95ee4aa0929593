import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import type { AttackCommand } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { changed, happened, refused } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import type { ServerSideState } from './state.ts'

/** What a thief, someone who works at the storage, or a fault does. */
export function reduceAttack(state: ServerSideState, command: AttackCommand): ServerSideOutcome {
  switch (command.type) {
    case 'CopyDisk':
      return state.disk === null
        ? refused(state, 'not-yet')
        : changed({ ...state, stolen: state.disk }, { key: 'disk-copied' })
    case 'LookAsOperator':
      return lookAsOperator(state)
    case 'FlipBits':
      return flipBits(state, command.offset, command.mask)
  }
}

/** What someone inside S3 would find: while S3 works, the content; at rest, what the encryption leaves. */
function lookAsOperator(state: ServerSideState): ServerSideOutcome {
  const { work, disk } = state
  const sees = work !== null && (work.text !== null || work.isKeyed)
  if (sees) return happened(state, 'operator-in-memory')
  if (disk === null) return refused(state, 'not-yet')
  return happened(state, OPERATOR_FINDS[disk.encryption])
}

const OPERATOR_FINDS = {
  'sse-s3': 'operator-sse-s3',
  'sse-kms': 'operator-kms',
  'dsse-kms': 'operator-kms',
  'sse-c': 'operator-sse-c',
} as const satisfies Readonly<Record<string, ServerSideExplanation>>

function flipBits(state: ServerSideState, offset: number, mask: number): ServerSideOutcome {
  const { disk, work } = state
  if (disk === null || work !== null) return refused(state, 'not-yet')
  const sealed = bytesOf(disk.sealed)
  if (offset >= sealed.length) return refused(state, 'not-yet')
  sealed[offset] = (sealed[offset] ?? 0) ^ mask
  const altered = { ...state, disk: { ...disk, sealed: toBase64(sealed) } }
  return changed(altered, { key: 'bits-flipped', values: { offset } })
}
