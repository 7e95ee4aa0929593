import type { useTranslations } from 'next-intl'
import type { ReaderWords } from '#contracts/lab-steps.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { readersOf } from '#domain/labs/envelope/view.ts'
import type { Reading } from '#domain/labs/envelope/view.ts'

/** Who can read the data and use the data key at this moment, in words. */
export function readerWords(
  t: ReturnType<typeof useTranslations<'lab.envelope'>>,
  state: EnvelopeState,
): ReaderWords {
  const cell = (reading: Reading) => ({ reading, text: t(`reading.${reading}`) })
  return {
    caption: t('readers.caption'),
    columns: [t('readers.data'), t('readers.dataKey')],
    rows: readersOf(state).map(({ party, data, dataKey }) => ({
      party: t(`party.${party}`),
      cells: [cell(data), cell(dataKey)],
    })),
  }
}
