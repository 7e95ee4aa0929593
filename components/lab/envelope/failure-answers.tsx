'use client'

import { useTranslations } from 'next-intl'
import type { LabExplanation } from '#domain/content/lab/lab.ts'
import type { EnvelopeState } from '#domain/labs/envelope/state.ts'
import { fillLine } from '../player/fill-words.ts'
import { TwoAnswers } from '../player/two-answers.tsx'
import { envelopeWords } from './envelope-words.ts'

/** What can be known from the answer and the message alone; of a tag that does not hold, no more than that. */
const KNOWN: Readonly<Record<string, 'structure' | 'wrongKey' | 'noDataKey'>> = {
  'message-malformed': 'structure',
  'kms-refused-key': 'wrongKey',
  'no-encrypted-data-key': 'noDataKey',
}

/** Both answers to a failure of the envelope lab, and the way back. */
export function FailureAnswers({
  state: { failure, changes },
  words,
  onPutBack,
}: {
  readonly state: EnvelopeState
  readonly words: Readonly<Record<string, LabExplanation>>
  readonly onPutBack: () => void
}) {
  const t = useTranslations('lab')
  if (!failure) return null
  const { from, code, message } = failure.answer
  return (
    <TwoAnswers
      from={t(`answers.${from}`)}
      code={code}
      message={message}
      knew={t(`answers.${KNOWN[failure.why.key] ?? 'tagOnly'}`)}
    >
      <ul>
        {changes.map((change, index) => (
          <li key={index}>
            {fillLine(words[change.key]?.title ?? change.key, envelopeWords.why(t, change).values)}
          </li>
        ))}
      </ul>
      <p>{t('answers.labKnows')}</p>
      <button type="button" className="button" onClick={onPutBack}>
        {t('putBack')}
      </button>
    </TwoAnswers>
  )
}
