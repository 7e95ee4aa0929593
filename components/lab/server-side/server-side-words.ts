import type { ReaderWords } from '#contracts/lab-steps.ts'
import type { Why } from '#domain/labs/kernel/lab.ts'
import { ENCRYPTIONS } from '#domain/labs/server-side/command.ts'
import type { Encryption } from '#domain/labs/server-side/command.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { readersOf } from '#domain/labs/server-side/view.ts'
import type { Reading } from '#domain/labs/server-side/view.ts'
import type { LabTranslator, LabWords } from '../lab-words.ts'

/** What the lab of server-side encryption says of its states. */
export const serverSideWords: LabWords<ServerSideState> = { readers, why }

/** Who can read the object and use its data key at this moment. */
function readers(t: LabTranslator, state: ServerSideState): ReaderWords {
  const cell = (reading: Reading) => ({ reading, text: t(`server-side.reading.${reading}`) })
  return {
    caption: t('server-side.readers.caption'),
    columns: [t('server-side.readers.data'), t('server-side.readers.dataKey')],
    rows: readersOf(state).map(({ party, data, dataKey }) => ({
      party: t(`server-side.party.${party}`),
      cells: [cell(data), cell(dataKey)],
    })),
  }
}

/** Encryptions and states of keys are named, numbers grouped. */
function why(t: LabTranslator, reason: Why): Why {
  const { encryption, state, count, calls } = reason.values ?? {}
  return {
    ...reason,
    values: {
      ...reason.values,
      ...(isEncryption(encryption) && { encryption: t(`server-side.encryption.${encryption}`) }),
      ...((state === 'Enabled' || state === 'Disabled') && { state: t(`server-side.keyState.${state}`) }),
      ...(typeof count === 'number' && { count: grouped(count) }),
      ...(typeof calls === 'number' && { calls: grouped(calls) }),
    },
  }
}

function isEncryption(value: unknown): value is Encryption {
  return (ENCRYPTIONS as readonly unknown[]).includes(value)
}

/** Both languages group thousands with a comma. */
export function grouped(count: number): string {
  return count.toLocaleString('en')
}
