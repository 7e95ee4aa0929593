import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import type { ChangeCommand } from './command.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { EnvelopeState } from './state.ts'

/** The ways to break a message that a menu offers. */
export const BREAKAGES = ['context', 'data', 'data-key', 'kms-key', 'cut'] as const
export type Breakage = (typeof BREAKAGES)[number]

/** The command that breaks a stored message in one of these ways. */
export function breakageCommand(breakage: Breakage, state: EnvelopeState): ChangeCommand {
  const message = bytesOf(state.storage.message ?? '')
  switch (breakage) {
    case 'context':
      return changeOneLetter(state)
    case 'data': {
      const content = dissectMessage(message).trace.find(({ path }) => path.endsWith('.encrypted-content'))
      return { type: 'FlipBits', offset: content?.offset ?? 0, mask: 1 }
    }
    case 'data-key':
      return { type: 'SwapDataKey' }
    case 'kms-key':
      return { type: 'UseOtherKey' }
    case 'cut':
      return { type: 'Truncate', length: Math.max(0, message.length - 24) }
  }
}

/** The last letter of the last value becomes its neighbour; without a context the first byte of the header changes. */
function changeOneLetter({ input }: EnvelopeState): ChangeCommand {
  const [key, value] = Object.entries(input.context).at(-1) ?? []
  if (key === undefined || value === undefined) return { type: 'FlipBits', offset: 3, mask: 1 }
  const letters = [...value]
  const last = letters.pop()
  return { type: 'ChangeContext', key, value: letters.join('') + (last === 'n' ? 'm' : 'n') }
}
