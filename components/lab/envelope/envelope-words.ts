import type { ReaderWords } from '#contracts/lab-steps.ts'
import type { Why } from '#domain/labs/kernel/lab.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { readersOf } from '#domain/labs/envelope/view.ts'
import type { Reading } from '#domain/labs/envelope/view.ts'
import { nameOfField } from '../bytes/field-names.ts'
import type { LabTranslator, LabWords } from '../lab-words.ts'

/** What the envelope lab says of its states. */
export const envelopeWords: LabWords<EnvelopeState> = { readers, why }

/** Who can read the data and use the data key at this moment. */
function readers(t: LabTranslator, state: EnvelopeState): ReaderWords {
  const cell = (reading: Reading) => ({ reading, text: t(`envelope.reading.${reading}`) })
  return {
    caption: t('envelope.readers.caption'),
    columns: [t('envelope.readers.data'), t('envelope.readers.dataKey')],
    rows: readersOf(state).map(({ party, data, dataKey }) => ({
      party: t(`envelope.party.${party}`),
      cells: [cell(data), cell(dataKey)],
    })),
  }
}

/** Fields of a message and rules of its format are named. */
function why(t: LabTranslator, reason: Why): Why {
  const { field, rule } = reason.values ?? {}
  const rules = `esdk.rules.${rule}` as never
  return {
    ...reason,
    values: {
      ...reason.values,
      ...(typeof field === 'string' && { field: nameOfField(t, { explanation: field }) }),
      ...(typeof rule === 'string' && { rule: t.has(rules) ? t(rules) : rule }),
    },
  }
}
