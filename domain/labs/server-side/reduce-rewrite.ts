import type { Json } from '../kernel/json.ts'
import type { Kit } from '../kernel/kit.ts'
import type { ApiCall } from '../kernel/lab.ts'
import type { RewriteCommand } from './command.ts'
import { contextOf } from './names.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { countCalls, happened, kmsCall, objectCall, refused, refuseRequest } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import { recordedText, recordedTexts } from './recorded.ts'
import { decryptsFor } from './reduce-get.ts'
import { heldAfter, newEtag } from './reduce-put.ts'
import { refusalOfRewrite } from './refuse-rewrite.ts'
import { OBJECT_ALTERED, usesKms } from './refusals.ts'
import type { KmsCalls, ServerSideState, StoredObject } from './state.ts'

/** What `prepare` recorded, and chance for what is made here. */
export interface Given {
  readonly recorded: Json | undefined
  readonly kit: Kit
}

/** Changes the encryption of the object where it lies, by a copy or by a new wrapping of its data key. */
export function reduceRewrite(
  state: ServerSideState,
  command: RewriteCommand,
  given: Given,
): ServerSideOutcome {
  if (state.work !== null) return refused(state, 'not-yet')
  const isCopy = command.type === 'CopyOntoItself'
  const refusal = refusalOfRewrite(
    state,
    isCopy ? { kind: 'copy', encryption: command.encryption } : { kind: 'update' },
  )
  if (refusal) {
    const name = isCopy ? 'CopyObject' : 'UpdateObjectEncryption'
    return { ...refuseRequest(state, refusal), trail: [objectCall(state, name, {}, refusal.answer.code)] }
  }
  const { disk } = state
  if (disk === null) return refused(state, 'not-yet')
  if (recordedText(given.recorded, 'refused') !== undefined) return refuseRequest(state, OBJECT_ALTERED)
  return isCopy
    ? copied(state, disk, { ...given, encryption: command.encryption })
    : updated(state, disk, { ...given, bucketKey: command.bucketKey })
}

function copied(
  state: ServerSideState,
  disk: StoredObject,
  { recorded, kit, encryption }: Given & { readonly encryption: StoredObject['encryption'] },
): ServerSideOutcome {
  const sealed = recordedText(recorded, 'sealed')
  const bucketKey = state.bucket.bucketKey && encryption === 'sse-kms'
  const rewritten = withWrappedKeys(disk, recorded, { encryption, bucketKey })
  if (sealed === undefined || rewritten === undefined) return refused(state, 'not-computed-here')
  const calls: Partial<KmsCalls> = {
    Decrypt: decryptsFor(state, disk),
    GenerateDataKey: generatesFor(state, { encryption, bucketKey }),
  }
  const after = afterRewrite(
    state,
    { ...rewritten, sealed, etag: newEtag(kit), lastModified: state.now },
    { recorded, calls },
  )
  const values = { bytes: bytesOf(sealed).length }
  return {
    ...happened(after, 'copied-onto-itself', values),
    trail: [...callsOf(state, { before: disk, after: rewritten, calls }), objectCall(state, 'CopyObject')],
  }
}

function updated(
  state: ServerSideState,
  disk: StoredObject,
  { recorded, bucketKey }: Given & { readonly bucketKey: boolean },
): ServerSideOutcome {
  const rewritten = withWrappedKeys(disk, recorded, { encryption: 'sse-kms', bucketKey })
  if (rewritten === undefined) return refused(state, 'not-computed-here')
  const calls: Partial<KmsCalls> = {
    Decrypt: decryptsFor(state, disk),
    ...(bucketKey ? { GenerateDataKey: state.heldBucketKey === null ? 1 : 0 } : { Encrypt: 1 }),
  }
  return {
    ...happened(afterRewrite(state, rewritten, { recorded, calls }), 'encryption-updated'),
    trail: [
      ...callsOf(state, { before: disk, after: rewritten, calls }),
      objectCall(state, 'UpdateObjectEncryption'),
    ],
  }
}

function withWrappedKeys(
  disk: StoredObject,
  recorded: Json | undefined,
  { encryption, bucketKey }: Pick<StoredObject, 'encryption' | 'bucketKey'>,
): StoredObject | undefined {
  const wrappedKeys = recordedTexts(recorded, 'wrappedKeys')
  if (!wrappedKeys) return undefined
  const wrappedBucketKey = recordedText(recorded, 'bucketKeyWrapped') ?? null
  const context = usesKms(encryption) ? contextOf({ bucketKey }) : null
  return { ...disk, encryption, bucketKey, wrappedKeys, wrappedBucketKey, context }
}

function afterRewrite(
  state: ServerSideState,
  disk: StoredObject,
  { recorded, calls }: { recorded: Json | undefined; calls: Partial<KmsCalls> },
): ServerSideState {
  return {
    ...state,
    disk,
    failure: null,
    heldBucketKey: heldAfter(state, recorded),
    kmsCalls: countCalls(state.kmsCalls, calls),
  }
}

function generatesFor(
  { heldBucketKey }: ServerSideState,
  { encryption, bucketKey }: Pick<StoredObject, 'encryption' | 'bucketKey'>,
): number {
  if (!usesKms(encryption)) return 0
  if (encryption === 'dsse-kms') return 2
  return bucketKey && heldBucketKey !== null ? 0 : 1
}

/** The rows of CloudTrail: the old data key is opened under the old context, the new one made under the new one. */
function callsOf(
  state: ServerSideState,
  { before, after, calls }: { before: StoredObject; after: StoredObject; calls: Partial<KmsCalls> },
): ApiCall[] {
  const rows = (name: keyof KmsCalls, context: StoredObject['context']): ApiCall[] =>
    Array.from({ length: calls[name] ?? 0 }, () => kmsCall(state, name, context ?? {}))
  return [
    ...rows('Decrypt', before.context),
    ...rows('GenerateDataKey', after.context),
    ...rows('Encrypt', after.context),
  ]
}
