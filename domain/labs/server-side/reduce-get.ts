import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Json } from '../kernel/json.ts'
import type { StepCommand } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { countCalls, happened, kmsCall, objectCall, onWire, refused, refuseRequest } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import { recordedText, recordedTexts } from './recorded.ts'
import { heldAfter, kmsCode, outOfTurn } from './reduce-put.ts'
import {
  NO_SUCH_KEY,
  OBJECT_ALTERED,
  refusalOfKms,
  refusalOnArrival,
  refusalWithoutKey,
  usesKms,
  WRONG_CUSTOMER_KEY,
} from './refusals.ts'
import type { ServerSideState, StoredObject, Work } from './state.ts'

/** A get arrives at S3, or is refused at its door. */
export function sendGet(
  state: ServerSideState,
  { scheme, key }: Extract<StepCommand, { type: 'SendGet' }>,
): ServerSideOutcome {
  const { disk } = state
  if (state.work !== null) return refused(state, 'not-yet')
  const sendsKey = disk?.encryption === 'sse-c' && key !== 'none'
  const wire = [...state.wire, onWire(scheme, { from: 'caller', bytes: 0, key: sendsKey })]
  const sent: ServerSideState = {
    ...state,
    wire,
    failure: null,
    caller: { ...state.caller, received: null },
  }
  if (disk === null) return refuseGet(sent, NO_SUCH_KEY)
  const { encryption, bucketKey } = disk
  const refusal =
    refusalOnArrival(sent, { action: 's3:GetObject', scheme, asked: 'default', encryption }) ??
    refusalWithoutKey(encryption, key)
  if (refusal) return refuseGet(sent, refusal)
  const work: Work = {
    action: 'get',
    encryption,
    bucketKey,
    scheme,
    sentKey: key,
    text: null,
    dataKeys: [],
    wrappedKeys: disk.wrappedKeys,
    wrappedBucketKey: disk.wrappedBucketKey,
    isKeyed: false,
  }
  return {
    ...happened({ ...sent, work }, scheme === 'http' ? 'sent-in-clear' : 'get-sent'),
    trail: [objectCall(sent, 'GetObject')],
  }
}

function refuseGet(state: ServerSideState, refusal: Parameters<typeof refuseRequest>[1]): ServerSideOutcome {
  return {
    ...refuseRequest(state, refusal),
    trail: [objectCall(state, 'GetObject', {}, refusal.answer.code)],
  }
}

/** S3 comes by the data key of what lies there. */
export function openDataKey(state: ServerSideState, recorded: Json | undefined): ServerSideOutcome {
  const { work, disk } = state
  if (work?.action !== 'get' || work.isKeyed || disk === null) return outOfTurn(state)
  const context = disk.context ?? {}
  const refusal = usesKms(disk.encryption) ? refusalOfKms(state, 'Decrypt') : undefined
  if (refusal) {
    const call = kmsCall(state, 'Decrypt', context, kmsCode(refusal.answer.code))
    return { ...refuseRequest(state, refusal), trail: [call] }
  }
  if (recordedText(recorded, 'refused') !== undefined) return refuseRequest(state, WRONG_CUSTOMER_KEY)
  const dataKeys = recordedTexts(recorded, 'dataKeys')
  if (!dataKeys) return refused(state, 'not-computed-here')
  const asked = decryptsFor(state, disk)
  const keyed: ServerSideState = {
    ...state,
    work: { ...work, dataKeys, isKeyed: true },
    heldBucketKey: heldAfter(state, recorded),
    kmsCalls: countCalls(state.kmsCalls, { Decrypt: asked }),
  }
  const call = kmsCall(state, 'Decrypt', context)
  return { ...happened(keyed, explainOpening(state, disk)), trail: Array.from({ length: asked }, () => call) }
}

/** How many calls of `Decrypt` the data key of an object takes. */
export function decryptsFor({ heldBucketKey }: ServerSideState, disk: StoredObject): number {
  if (!usesKms(disk.encryption)) return 0
  if (disk.encryption === 'dsse-kms') return 2
  return disk.wrappedBucketKey !== null && heldBucketKey?.wrapped === disk.wrappedBucketKey ? 0 : 1
}

function explainOpening(state: ServerSideState, disk: StoredObject): ServerSideExplanation {
  if (disk.encryption === 'sse-s3') return 'key-opened-by-s3'
  if (disk.encryption === 'sse-c') return 'key-from-caller'
  if (disk.wrappedBucketKey === null) return 'key-opened-by-kms'
  return decryptsFor(state, disk) === 0 ? 'bucket-key-reused' : 'key-opened-by-bucket-key'
}

/** S3 decrypts and answers. */
export function returnObject(state: ServerSideState, recorded: Json | undefined): ServerSideOutcome {
  const { work, disk } = state
  if (work?.action !== 'get' || !work.isKeyed || disk === null) return outOfTurn(state)
  if (recordedText(recorded, 'refused') !== undefined) return refuseRequest(state, OBJECT_ALTERED)
  const text = recordedText(recorded, 'text')
  if (text === undefined) return refused(state, 'not-computed-here')
  const answer = { from: 's3', bytes: utf8Bytes(text).length, text } as const
  const returned: ServerSideState = {
    ...state,
    work: null,
    caller: { text: null, received: text },
    wire: [...state.wire, onWire(work.scheme, answer)],
    traffic: { ...state.traffic, gets: state.traffic.gets + 1 },
  }
  return happened(returned, 'object-returned')
}
