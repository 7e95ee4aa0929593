import type { Json } from '../kernel/json.ts'
import type { ApiCall, Outcome, Why } from '../kernel/lab.ts'
import type { Scheme } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { BUCKET_NAME, CALLER_ARN, OBJECT_KEY, S3_HOST } from './names.ts'
import type { Refusal } from './refusals.ts'
import type { KmsCalls, ServerSideState, WireRecord } from './state.ts'

export type ServerSideOutcome = Outcome<ServerSideState>

/** What a signed request or an answer weighs besides its body: headers of HTTP and the framing of TLS, about. */
const AROUND_BYTES = { request: 640, answer: 330 }

/** Something that happened. */
export function happened(
  state: ServerSideState,
  key: ServerSideExplanation,
  values?: Readonly<Record<string, string | number>>,
): ServerSideOutcome {
  return { state, why: [{ key, ...(values && { values }) }] }
}

/** A command that cannot be carried out where the run stands. */
export function refused(state: ServerSideState, key: 'not-yet' | 'not-computed-here'): ServerSideOutcome {
  const code = key === 'not-yet' ? 'StepOutOfOrder' : 'NotComputedHere'
  const message = key === 'not-yet' ? 'Another step comes first.' : 'The record of this step is missing.'
  return { state, why: [{ key }], error: { code, message } }
}

/** A request that S3 answers with an error: it is over, and what S3 had in its memory for it is gone. */
export function refuseRequest(state: ServerSideState, { answer, why }: Refusal): ServerSideOutcome {
  const failure = { answer: { ...answer, from: 's3' as const }, why }
  const wire = [...state.wire, onWire('https', { from: 's3', bytes: answer.message.length })]
  const caller = { ...state.caller, received: null }
  return { state: { ...state, work: null, failure, wire, caller }, why: [why] }
}

/** Something done from outside that later steps feel. */
export function changed(
  state: ServerSideState,
  why: Why & { key: ServerSideExplanation },
): ServerSideOutcome {
  return { state: { ...state, changes: [...state.changes, why] }, why: [why] }
}

/** One record of what the network saw. */
export function onWire(
  scheme: Scheme,
  {
    from,
    bytes,
    text = null,
    key = false,
  }: { from: 'caller' | 's3'; bytes: number; text?: string | null; key?: boolean },
): WireRecord {
  const around = from === 'caller' ? AROUND_BYTES.request : AROUND_BYTES.answer
  return {
    from,
    to: from === 'caller' ? 's3' : 'caller',
    scheme,
    server: S3_HOST,
    bytes: bytes + around,
    readable: scheme === 'http' ? { text, key } : null,
  }
}

/** Adds calls that the bill of KMS counts. */
export function countCalls(calls: KmsCalls, more: Partial<KmsCalls>): KmsCalls {
  return {
    GenerateDataKey: calls.GenerateDataKey + (more.GenerateDataKey ?? 0),
    Decrypt: calls.Decrypt + (more.Decrypt ?? 0),
    Encrypt: calls.Encrypt + (more.Encrypt ?? 0),
  }
}

/** A call as CloudTrail logs it. Calls to KMS are management events, those for objects data events. */
export function apiCall(
  { now }: ServerSideState,
  service: 'kms' | 's3' | 's3-object',
  eventName: string,
  requestParameters: Readonly<Record<string, Json>>,
): ApiCall {
  return {
    eventTime: new Date(now).toISOString().replace('.000', ''),
    eventSource: service === 'kms' ? 'kms.amazonaws.com' : 's3.amazonaws.com',
    eventName,
    eventCategory: service === 's3-object' ? 'Data' : 'Management',
    principal: CALLER_ARN,
    requestParameters,
  }
}

/** A call for the object of this lab. */
export function objectCall(
  state: ServerSideState,
  eventName: string,
  more: Readonly<Record<string, Json>> = {},
  errorCode?: string,
): ApiCall {
  const call = apiCall(state, 's3-object', eventName, { bucketName: BUCKET_NAME, key: OBJECT_KEY, ...more })
  return errorCode === undefined ? call : { ...call, errorCode }
}

/** A call that S3 makes to KMS in the caller's name: the encryption context is logged in the clear. */
export function kmsCall(
  state: ServerSideState,
  eventName: keyof KmsCalls,
  context: Readonly<Record<string, string>>,
  errorCode?: string,
): ApiCall {
  const call = apiCall(state, 'kms', eventName, { keyId: state.kmsKey.arn, encryptionContext: context })
  return errorCode === undefined ? call : { ...call, errorCode }
}
