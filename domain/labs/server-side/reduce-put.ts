import { toHex } from '#domain/crypto/bytes/hex.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Json } from '../kernel/json.ts'
import type { Kit } from '../kernel/kit.ts'
import { ENCRYPTION_HEADER } from './bucket-policy.ts'
import type { AskedEncryption, StepCommand } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { contextOf } from './names.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { countCalls, happened, kmsCall, objectCall, onWire, refused, refuseRequest } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import { recordedText, recordedTexts } from './recorded.ts'
import { refusalOfKms, refusalOnArrival, usesKms } from './refusals.ts'
import type { ServerSideState, StoredObject, Work } from './state.ts'

/** A put arrives at S3, or is refused at its door. */
export function sendPut(
  state: ServerSideState,
  { encryption: asked, scheme }: Extract<StepCommand, { type: 'SendPut' }>,
): ServerSideOutcome {
  const { input, bucket } = state
  if (state.work !== null) return refused(state, 'not-yet')
  const encryption = asked === 'default' ? bucket.encryption : asked
  const record = { from: 'caller', bytes: utf8Bytes(input).length, text: input } as const
  const wire = [...state.wire, onWire(scheme, { ...record, key: encryption === 'sse-c' })]
  const sent: ServerSideState = {
    ...state,
    wire,
    failure: null,
    caller: { text: input, received: null },
  }
  const refusal = refusalOnArrival(sent, { action: 's3:PutObject', scheme, asked, encryption })
  if (refusal) {
    return {
      ...refuseRequest(sent, refusal),
      trail: [putCall(sent, asked, refusal.answer.code)],
    }
  }
  const bucketKey = bucket.bucketKey && encryption === 'sse-kms'
  const work: Work = { ...NOTHING, action: 'put', encryption, bucketKey, scheme, text: input }
  const why = scheme === 'http' ? 'sent-in-clear' : 'put-sent'
  return { ...happened({ ...sent, work }, why), trail: [putCall(sent, asked)] }
}

const NOTHING: Omit<Work, 'action' | 'encryption' | 'bucketKey' | 'scheme' | 'text'> = {
  sentKey: 'right',
  dataKeys: [],
  wrappedKeys: [],
  wrappedBucketKey: null,
  isKeyed: false,
}

/** S3 comes by the data key: its own, one of KMS, one under the bucket's key, or the caller's. */
export function takeDataKey(state: ServerSideState, recorded: Json | undefined): ServerSideOutcome {
  const { work } = state
  if (work?.action !== 'put' || work.isKeyed) return outOfTurn(state)
  const asksKms = callsFor(state, work)
  const refusal = usesKms(work.encryption) ? refusalOfKms(state, 'GenerateDataKey') : undefined
  if (refusal) {
    const call = kmsCall(state, 'GenerateDataKey', contextOf(work), kmsCode(refusal.answer.code))
    return { ...refuseRequest(state, refusal), trail: [call] }
  }
  const dataKeys = recordedTexts(recorded, 'dataKeys')
  const wrappedKeys = recordedTexts(recorded, 'wrappedKeys')
  if (!dataKeys || !wrappedKeys) return refused(state, 'not-computed-here')
  const wrappedBucketKey = recordedText(recorded, 'bucketKeyWrapped') ?? null
  const keyed: ServerSideState = {
    ...state,
    work: { ...work, dataKeys, wrappedKeys, wrappedBucketKey, isKeyed: true },
    heldBucketKey: heldAfter(state, recorded),
    kmsCalls: countCalls(state.kmsCalls, { GenerateDataKey: asksKms }),
  }
  const call = kmsCall(state, 'GenerateDataKey', contextOf(work))
  return {
    ...happened(keyed, explainTaking(state, work)),
    trail: Array.from({ length: asksKms }, () => call),
  }
}

/** The bucket-level key that S3 keeps from here on. */
export function heldAfter(
  { heldBucketKey }: ServerSideState,
  recorded: Json | undefined,
): ServerSideState['heldBucketKey'] {
  const plain = recordedText(recorded, 'bucketKeyPlain')
  const wrapped = recordedText(recorded, 'bucketKeyWrapped')
  return plain !== undefined && wrapped !== undefined ? { plain, wrapped } : heldBucketKey
}

/** S3 prefixes the names of errors of KMS; in the log of KMS they stand bare. */
export function kmsCode(code: string): string {
  return code === 'AccessDenied' ? 'AccessDenied' : code.replace('KMS.', '')
}

function callsFor({ heldBucketKey }: ServerSideState, { encryption, bucketKey }: Work): number {
  if (!usesKms(encryption)) return 0
  if (encryption === 'dsse-kms') return 2
  return bucketKey && heldBucketKey !== null ? 0 : 1
}

function explainTaking(
  { heldBucketKey }: ServerSideState,
  { encryption, bucketKey }: Work,
): ServerSideExplanation {
  if (encryption === 'sse-s3') return 'data-key-from-s3'
  if (encryption === 'sse-c') return 'key-from-caller'
  if (encryption === 'dsse-kms') return 'two-data-keys'
  if (!bucketKey) return 'data-key-from-kms'
  return heldBucketKey === null ? 'bucket-key-from-kms' : 'bucket-key-reused'
}

/** S3 encrypts and writes; what it had in memory is gone afterwards. */
export function writeObject(state: ServerSideState, recorded: Json | undefined, kit: Kit): ServerSideOutcome {
  const { work } = state
  if (work?.action !== 'put' || !work.isKeyed) return outOfTurn(state)
  const sealed = recordedText(recorded, 'sealed')
  if (sealed === undefined) return refused(state, 'not-computed-here')
  const { encryption, bucketKey, wrappedKeys, wrappedBucketKey } = work
  const disk: StoredObject = {
    encryption,
    bucketKey,
    sealed,
    wrappedKeys,
    wrappedBucketKey,
    keyCheck: recordedText(recorded, 'keyCheck') ?? null,
    context: usesKms(encryption) ? contextOf(work) : null,
    etag: newEtag(kit),
    lastModified: state.now,
  }
  const written: ServerSideState = {
    ...state,
    disk,
    work: null,
    caller: { text: null, received: null },
    wire: [...state.wire, onWire(work.scheme, { from: 's3', bytes: 0 })],
    traffic: { ...state.traffic, puts: state.traffic.puts + 1 },
  }
  return happened(written, 'object-written', { bytes: bytesOf(sealed).length })
}

/** 32 hexadecimal digits: S3 promises nothing about an ETag except that another content has another one. */
export function newEtag(kit: Kit): string {
  // What prepare drew for keys and IVs comes first in the same stream, and is no part of an ETag.
  kit.bytes(DRAWN_BY_PREPARE)
  return toHex(kit.bytes(16))
}

/** More than the longest command draws: four keys, their wrappings, two IVs and a salt. */
const DRAWN_BY_PREPARE = 512

/** A step of a request that is over already, or has not begun. */
export function outOfTurn(state: ServerSideState): ServerSideOutcome {
  return state.failure !== null && state.work === null
    ? happened(state, 'request-over')
    : refused(state, 'not-yet')
}

function putCall(state: ServerSideState, asked: AskedEncryption, errorCode?: string) {
  const header = ENCRYPTION_HEADER[asked]
  return objectCall(
    state,
    'PutObject',
    header === null ? {} : { 'x-amz-server-side-encryption': header },
    errorCode,
  )
}
