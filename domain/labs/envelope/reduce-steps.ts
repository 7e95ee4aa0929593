import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Json } from '../kernel/json.ts'
import { STEPS } from './command.ts'
import type { StepCommand } from './command.ts'
import { readHead } from './message-bytes.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { fromService, happened, kmsCall, objectCall, recordedText, refused, toService } from './outcome.ts'
import type { EnvelopeOutcome } from './outcome.ts'
import { failAtHead, failAtKms, failAtOpening } from './reduce-failures.ts'
import type { EnvelopeState } from './state.ts'

/** What each of the nine steps makes of the state, given what was recorded. */
type Step = (state: EnvelopeState, recorded: Json | undefined) => EnvelopeOutcome

const STEP_BY_TYPE: Readonly<Record<StepCommand['type'], Step>> = {
  AskDataKey: askDataKey,
  ReturnDataKey: returnDataKey,
  EncryptData: encryptData,
  ForgetDataKey: (state) =>
    happened({ ...state, app: { ...state.app, dataKey: null } }, 'forget-plaintext-key'),
  StoreMessage: storeMessage,
  FetchMessage: fetchMessage,
  AskDecrypt: askDecrypt,
  ReturnPlaintextKey: (state) =>
    state.failure
      ? happened(state, 'nothing-came-back')
      : happened({ ...state, wire: fromService(state, 'kms', 320) }, 'plaintext-key-back'),
  OpenMessage: openMessage,
}

/** One of the nine steps; out of its turn it is refused. */
export function reduceStep(
  state: EnvelopeState,
  { type }: StepCommand,
  recorded: Json | undefined,
): EnvelopeOutcome {
  if (STEPS[state.done]?.type !== type) return refused(state, 'not-yet')
  const outcome = STEP_BY_TYPE[type](state, recorded)
  if (outcome.error) return outcome
  return { ...outcome, state: { ...outcome.state, done: state.done + 1 } }
}

function askDataKey(state: EnvelopeState): EnvelopeOutcome {
  const request = { KeyId: state.keys.kms.arn, KeySpec: 'AES_256', EncryptionContext: state.input.context }
  const bytes = JSON.stringify(request).length
  return happened({ ...state, wire: toService(state, 'kms', bytes) }, 'ask-data-key')
}

function returnDataKey(state: EnvelopeState, recorded: Json | undefined): EnvelopeOutcome {
  const dataKey = recordedText(recorded, 'dataKey')
  const wrappedDataKey = recordedText(recorded, 'wrapped')
  if (dataKey === undefined || wrappedDataKey === undefined) return refused(state, 'not-computed-here')
  const app = { ...state.app, dataKey, wrappedDataKey }
  const wire = fromService(state, 'kms', dataKey.length + wrappedDataKey.length + 120)
  const request = { keyId: state.keys.kms.arn, keySpec: 'AES_256', encryptionContext: state.input.context }
  return {
    ...happened({ ...state, app, wire, kmsHandledDataKey: true }, 'two-copies'),
    trail: [kmsCall(state, 'GenerateDataKey', request)],
  }
}

function encryptData(state: EnvelopeState, recorded: Json | undefined): EnvelopeOutcome {
  const message = recordedText(recorded, 'message')
  if (message === undefined) return refused(state, 'not-computed-here')
  const values = { plaintextBytes: utf8Bytes(state.input.text).length, messageBytes: bytesOf(message).length }
  return happened({ ...state, app: { ...state.app, message } }, 'encrypt', values)
}

/** The application keeps nothing: what it had in memory goes with the request that stored it. */
function storeMessage(state: EnvelopeState): EnvelopeOutcome {
  const { message } = state.app
  if (message === null) return refused(state, 'not-yet')
  const wire = toService(state, 'storage', bytesOf(message).length)
  const app = { ...state.app, text: null, dataKey: null, wrappedDataKey: null, message: null }
  return {
    ...happened({ ...state, app, storage: { message }, wire }, 'store'),
    trail: [objectCall(state, 'PutObject')],
  }
}

function fetchMessage(state: EnvelopeState): EnvelopeOutcome {
  const { message } = state.storage
  if (message === null) return refused(state, 'not-yet')
  const wire = fromService(
    { ...state, wire: toService(state, 'storage', 0) },
    'storage',
    bytesOf(message).length,
  )
  return {
    ...happened({ ...state, app: { ...state.app, message }, wire }, 'fetch'),
    trail: [objectCall(state, 'GetObject')],
  }
}

function askDecrypt(state: EnvelopeState, recorded: Json | undefined): EnvelopeOutcome {
  if (state.app.message === null) return refused(state, 'not-yet')
  const head = readHead(bytesOf(state.app.message), state.keys.kms.arn)
  if (head.kind !== 'readable') return failAtHead(state, head)
  const asked = state.asksWithOtherKey ? state.keys.otherKms : state.keys.kms
  const context = head.header.encryptionContext
  const request = { keyId: asked.arn, encryptionAlgorithm: 'SYMMETRIC_DEFAULT', encryptionContext: context }
  const body = { ...request, CiphertextBlob: 'x'.repeat(Math.ceil((head.wrapped.ciphertext.length * 4) / 3)) }
  const wire = toService(state, 'kms', JSON.stringify(body).length)
  const refusal = recordedText(recorded, 'refused')
  if (refusal !== undefined) {
    return { ...failAtKms({ ...state, wire }, refusal), trail: [kmsCall(state, 'Decrypt', request, refusal)] }
  }
  const dataKey = recordedText(recorded, 'dataKey')
  if (dataKey === undefined) return refused(state, 'not-computed-here')
  const asking = { ...state, wire, app: { ...state.app, dataKey }, kmsHandledDataKey: true }
  return { ...happened(asking, 'ask-decrypt'), trail: [kmsCall(state, 'Decrypt', request)] }
}

function openMessage(state: EnvelopeState, recorded: Json | undefined): EnvelopeOutcome {
  if (state.failure) return happened(state, 'stays-closed')
  const opened = recordedText(recorded, 'text')
  if (opened !== undefined) {
    return happened({ ...state, app: { ...state.app, opened } }, 'verify-and-open')
  }
  const code = recordedText(recorded, 'failed')
  return code === undefined ? refused(state, 'not-computed-here') : failAtOpening(state, code, recorded)
}
