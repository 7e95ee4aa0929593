import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import type { Json } from '../kernel/json.ts'
import { changeContextValue, fieldAt, flipBits, replaceFirstDataKey } from './change-message.ts'
import type { ChangeCommand } from './command.ts'
import type { EnvelopeExplanation } from './explanations.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { recordedText, refused } from './outcome.ts'
import type { EnvelopeOutcome } from './outcome.ts'
import type { EnvelopeState } from './state.ts'

/** The step after which a message lies in the storage and can be changed there. */
const STORED = 5

/** Something done to the stored message, or to the application that will ask for it. */
export function reduceChange(
  state: EnvelopeState,
  command: ChangeCommand,
  recorded: Json | undefined,
): EnvelopeOutcome {
  const { message } = state.storage
  if (state.done !== STORED || message === null) return refused(state, 'not-yet')
  const bytes = bytesOf(message)
  switch (command.type) {
    case 'FlipBits':
      return flip(state, bytes, command)
    case 'ChangeContext': {
      const { key, value } = command
      const values = { key, value, before: state.input.context[key] ?? '' }
      return withMessage(state, changeContextValue(bytes, key, value), { key: 'context-changed', values })
    }
    case 'SwapDataKey': {
      const other = recordedText(recorded, 'other')
      if (other === undefined) return refused(state, 'not-computed-here')
      return withMessage(state, replaceFirstDataKey(bytes, bytesOf(other)), { key: 'data-key-swapped' })
    }
    case 'Truncate': {
      if (command.length >= bytes.length) return refused(state, 'not-yet')
      const values = { length: command.length, before: bytes.length }
      return withMessage(state, bytes.slice(0, command.length), { key: 'truncated', values })
    }
    case 'UseOtherKey':
      return changed({ ...state, asksWithOtherKey: true }, { key: 'other-key-used' })
  }
}

function flip(
  state: EnvelopeState,
  bytes: Bytes,
  { offset, mask }: Extract<ChangeCommand, { type: 'FlipBits' }>,
): EnvelopeOutcome {
  if (offset >= bytes.length) return refused(state, 'not-yet')
  const field = fieldAt(bytes, offset)?.explanation ?? ''
  return withMessage(state, flipBits(bytes, offset, mask), { key: 'bits-flipped', values: { offset, field } })
}

interface Change {
  readonly key: EnvelopeExplanation
  readonly values?: Readonly<Record<string, string | number>>
}

function withMessage(state: EnvelopeState, message: Bytes | undefined, change: Change): EnvelopeOutcome {
  if (!message) return refused(state, 'not-yet')
  return changed({ ...state, storage: { message: toBase64(message) } }, change)
}

function changed(state: EnvelopeState, change: Change): EnvelopeOutcome {
  return { state: { ...state, changes: [...state.changes, change] }, why: [change] }
}
