import type { MalformedMessage, TooLarge } from '#domain/crypto/esdk/failures.ts'
import type { Json } from '../kernel/json.ts'
import type { Why } from '../kernel/lab.ts'
import type { EnvelopeExplanation } from './explanations.ts'
import type { ReadHead } from './message-bytes.ts'
import type { EnvelopeOutcome } from './outcome.ts'
import type { EnvelopeState, Failure } from './state.ts'

/** The application could not even ask: the message it fetched has no header that it can use. */
export function failAtHead(
  state: EnvelopeState,
  head: Exclude<ReadHead, { kind: 'readable' }>,
): EnvelopeOutcome {
  if (head.kind === 'malformed') return failBecauseMalformed(state, 'ask-decrypt', head.fault)
  return failWith(state, {
    stepId: 'ask-decrypt',
    why: { key: 'no-encrypted-data-key' },
    answer: sdkError('CannotUnwrapDataKeyException', 'Could not decrypt any data keys'),
  })
}

/** @param code - the name of the error that KMS answered with. */
export function failAtKms(state: EnvelopeState, code: string): EnvelopeOutcome {
  const isWrongKey = code === 'IncorrectKeyException'
  return failWith(state, {
    stepId: 'ask-decrypt',
    why: { key: isWrongKey ? 'kms-refused-key' : 'kms-refused-ciphertext' },
    answer: { from: 'kms', code, message: isWrongKey ? WRONG_KEY_MESSAGE : '' },
  })
}

const WRONG_KEY_MESSAGE = 'The key ID in the request does not identify a CMK that can perform this operation.'

const OPENING_FAILURES: Readonly<Record<string, EnvelopeExplanation>> = {
  'key-commitment-mismatch': 'commitment-mismatch',
  'header-tag-mismatch': 'header-tag-mismatch',
  'body-tag-mismatch': 'body-tag-mismatch',
}

/** @param recorded - what `prepare` wrote about the failure. */
export function failAtOpening(
  state: EnvelopeState,
  code: string,
  recorded: Json | undefined,
): EnvelopeOutcome {
  const key = OPENING_FAILURES[code]
  if (key === undefined) return failBecauseMalformed(state, 'verify-and-open', placeOf(recorded))
  return failWith(state, {
    stepId: 'verify-and-open',
    why: { key },
    answer: sdkError('BadCiphertextException', ''),
  })
}

function placeOf(recorded: Json | undefined): { readonly rule: string; readonly offset: number } {
  const place = recorded as { readonly rule?: unknown; readonly offset?: unknown } | undefined
  const { rule, offset } = place ?? {}
  return { rule: typeof rule === 'string' ? rule : '', offset: typeof offset === 'number' ? offset : 0 }
}

function failBecauseMalformed(
  state: EnvelopeState,
  stepId: string,
  fault: MalformedMessage | TooLarge | { readonly rule: string; readonly offset: number },
): EnvelopeOutcome {
  const values =
    'rule' in fault ? { rule: fault.rule, offset: fault.offset } : { rule: fault.code, offset: 0 }
  return failWith(state, {
    stepId,
    why: { key: 'message-malformed', values },
    answer: sdkError('BadCiphertextException', ''),
  })
}

/** Errors of the AWS Encryption SDK are named after its Java edition; other languages have names of their own. */
function sdkError(code: string, message: string): Failure['answer'] {
  return { from: 'encryption-sdk', code, message }
}

function failWith(
  state: EnvelopeState,
  failure: Failure & { readonly why: Why & { key: EnvelopeExplanation } },
): EnvelopeOutcome {
  return { state: { ...state, failure }, why: [failure.why] }
}
