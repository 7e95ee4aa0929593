import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { createKit } from '../kernel/kit.ts'
import type { Beginning, Lab } from '../kernel/lab.ts'
import { CHECKS } from './checks.ts'
import type { EnvelopeCommand } from './command.ts'
import { ENVELOPE_EXPLANATIONS } from './explanations.ts'
import { INVARIANTS } from './invariants.ts'
import { ACCOUNT, happened, recordedText, refused, REGION } from './outcome.ts'
import type { EnvelopeOutcome } from './outcome.ts'
import { prepareEnvelope } from './prepare.ts'
import { reduceChange } from './reduce-changes.ts'
import { reduceStep } from './reduce-steps.ts'
import type { EnvelopeState, ModelKmsKey } from './state.ts'

/**
 * Envelope encryption from the first call of KMS to the opened message.
 *
 * The message is one of the AWS Encryption SDK, byte for byte; KMS is a model, and says so.
 */
export const envelopeLab: Lab<EnvelopeState, EnvelopeCommand> = {
  id: 'envelope',
  version: 1,
  explanations: ENVELOPE_EXPLANATIONS,
  init: begin,
  prepare: prepareEnvelope,
  reduce(state, command, { recorded }): EnvelopeOutcome {
    switch (command.type) {
      case 'SetData':
        return happened(withData(state, command.text, command.context), 'data-set')
      case 'ForgeMessage': {
        const message = recordedText(recorded, 'message')
        return message === undefined
          ? refused(state, 'not-computed-here')
          : putForged(state, message, command.commits)
      }
      case 'OpenWithRawKey':
        return openWithRawKey(state, recordedText(recorded, 'text'), recordedText(recorded, 'failed'))
      case 'FlipBits':
      case 'ChangeContext':
      case 'SwapDataKey':
      case 'Truncate':
      case 'UseOtherKey':
        return reduceChange(state, command, recorded)
      default:
        return reduceStep(state, command, recorded)
    }
  },
  timers: () => [],
  checks: CHECKS,
  invariants: INVARIANTS,
}

function begin({ seed, now }: Beginning): EnvelopeState {
  const kit = createKit(seed, 'keys')
  const makeKey = (): ModelKmsKey => ({
    arn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${kit.uuid()}`,
    material: toBase64(kit.bytes(32)),
  })
  const keys = { kms: makeKey(), otherKms: makeKey(), raw: toBase64(kit.bytes(32)) }
  return withData({ ...EMPTY, keys, now }, '', {})
}

const EMPTY: Omit<EnvelopeState, 'keys' | 'now'> = {
  input: { text: '', context: {} },
  done: 0,
  app: { text: '', dataKey: null, wrappedDataKey: null, message: null, opened: null, openedByRawKey: null },
  storage: { message: null },
  kmsHandledDataKey: false,
  asksWithOtherKey: false,
  wire: [],
  changes: [],
  failure: null,
}

/** The beginning, with data in the application and nothing anywhere else. */
function withData(
  { keys, now }: EnvelopeState,
  text: string,
  context: Readonly<Record<string, string>>,
): EnvelopeState {
  return { ...EMPTY, keys, now, input: { text, context }, app: { ...EMPTY.app, text } }
}

/** A message that someone else made lies in the storage, as if the first five steps had happened. */
function putForged(state: EnvelopeState, message: string, commits: boolean): EnvelopeOutcome {
  const fresh = withData(state, '', state.input.context)
  const change = { key: 'message-forged', values: { suite: commits ? '0478' : '0178' } } as const
  const app = { ...fresh.app, text: null }
  return {
    state: { ...fresh, app, done: 5, storage: { message }, changes: [change] },
    why: [change],
  }
}

function openWithRawKey(
  state: EnvelopeState,
  text: string | undefined,
  failed: string | undefined,
): EnvelopeOutcome {
  if (state.app.message === null) return refused(state, 'not-yet')
  if (failed !== undefined) return happened(state, 'raw-key-refused')
  if (text === undefined) return refused(state, 'not-computed-here')
  const isOther = state.app.opened !== null && state.app.opened !== text
  const opened = { ...state, app: { ...state.app, openedByRawKey: text } }
  return happened(opened, isOther ? 'raw-key-opened-other-text' : 'raw-key-opened')
}
