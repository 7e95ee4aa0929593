import { toHex } from '#domain/crypto/bytes/hex.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { EnvelopeState } from './state.ts'

/** What is always so in this lab, whatever is asked of it. */
export const INVARIANTS: Readonly<Record<string, (state: EnvelopeState) => true | string>> = {
  'the storage holds no key in the clear': ({ storage, app, keys }) =>
    [app.dataKey, keys.raw, keys.kms.material, keys.otherKms.material].every(
      (key) => key === null || !holds(storage.message, key),
    ) || 'a key lies in the stored message',
  'the material of KMS keys is in no message': ({ app, keys }) =>
    [keys.kms.material, keys.otherKms.material].every((key) => !holds(app.message, key)) ||
    'KMS material lies in the message',
  'what failed hands nothing out': ({ failure, app }) =>
    failure === null || app.opened === null || 'text came out of a message that failed',
  'the text comes back as it went in': ({ app, input, changes }) =>
    app.opened === null || changes.length > 0 || app.opened === input.text || 'another text came back',
  'steps are counted from 0 to 9': ({ done }) => (done >= 0 && done <= 9) || `${done} steps`,
}

/** Whether the bytes of a message contain those of a key. Both are base64. */
function holds(message: string | null, key: string): boolean {
  return message !== null && toHex(bytesOf(message)).includes(toHex(bytesOf(key)))
}
