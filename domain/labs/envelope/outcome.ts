import type { Json } from '../kernel/json.ts'
import type { ApiCall, Outcome } from '../kernel/lab.ts'
import type { EnvelopeExplanation } from './explanations.ts'
import type { EnvelopeState, WireRecord } from './state.ts'

export type EnvelopeOutcome = Outcome<EnvelopeState>

export const REGION = 'ap-northeast-2'
export const ACCOUNT = '111122223333'
const KMS_HOST = `kms.${REGION}.amazonaws.com`
const BUCKET = 'practice-bucket'
const S3_HOST = `${BUCKET}.s3.${REGION}.amazonaws.com`

/** What a signed request or an answer weighs besides its body: headers of HTTP and the framing of TLS, about. */
const AROUND_BYTES = { request: 640, answer: 330 }

/** A step that happened. */
export function happened(
  state: EnvelopeState,
  key: EnvelopeExplanation,
  values?: Readonly<Record<string, string | number>>,
): EnvelopeOutcome {
  return { state, why: [{ key, ...(values && { values }) }] }
}

/** A command that cannot be carried out where the run stands. */
export function refused(state: EnvelopeState, key: 'not-yet' | 'not-computed-here'): EnvelopeOutcome {
  const code = key === 'not-yet' ? 'StepOutOfOrder' : 'NotComputedHere'
  const message = key === 'not-yet' ? 'Another step comes first.' : 'The record of this step is missing.'
  return { state, why: [{ key }], error: { code, message } }
}

/** Adds what the network saw of a request to a service. */
export function toService(
  state: EnvelopeState,
  to: 'kms' | 'storage',
  bodyBytes: number,
): readonly WireRecord[] {
  return [...state.wire, { from: 'app', to, server: hostOf(to), bytes: bodyBytes + AROUND_BYTES.request }]
}

/** Adds what the network saw of an answer. */
export function fromService(
  state: EnvelopeState,
  from: 'kms' | 'storage',
  bodyBytes: number,
): readonly WireRecord[] {
  return [...state.wire, { from, to: 'app', server: hostOf(from), bytes: bodyBytes + AROUND_BYTES.answer }]
}

function hostOf(service: 'kms' | 'storage'): WireRecord['server'] {
  return service === 'kms' ? KMS_HOST : S3_HOST
}

/** A call to KMS as CloudTrail logs it: a management event, with the encryption context in the clear. */
export function kmsCall(
  state: EnvelopeState,
  eventName: string,
  requestParameters: Readonly<Record<string, Json>>,
  errorCode?: string,
): ApiCall {
  return {
    ...callAt(state, 'kms.amazonaws.com', eventName, requestParameters),
    ...(errorCode && { errorCode }),
  }
}

/** A call to S3: a data event, logged only where a trail asks for those. */
export function objectCall(state: EnvelopeState, eventName: string): ApiCall {
  const requestParameters = { bucketName: BUCKET, key: 'message.bin' }
  return { ...callAt(state, 's3.amazonaws.com', eventName, requestParameters), eventCategory: 'Data' }
}

function callAt(
  { now }: EnvelopeState,
  eventSource: string,
  eventName: string,
  requestParameters: Readonly<Record<string, Json>>,
): ApiCall {
  return {
    eventTime: new Date(now).toISOString().replace('.000', ''),
    eventSource,
    eventName,
    eventCategory: 'Management',
    principal: `arn:aws:sts::${ACCOUNT}:assumed-role/app/practice`,
    requestParameters,
  }
}

/** A text that `prepare` recorded under a name; nothing if the record is missing or says something else. */
export function recordedText(recorded: Json | undefined, name: string): string | undefined {
  if (typeof recorded !== 'object' || recorded === null || Array.isArray(recorded)) return undefined
  const value = (recorded as Readonly<Record<string, Json>>)[name]
  return typeof value === 'string' ? value : undefined
}
