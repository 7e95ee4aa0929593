'use client'

import { useTranslations } from 'next-intl'
import type { LabExplanation } from '#domain/content/lab/lab.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { fillLine } from '../player/fill-words.ts'
import { TwoAnswers } from '../player/two-answers.tsx'
import { serverSideWords } from './server-side-words.ts'

/** Answers that do not tell their reason. */
const SILENT = ['wrong-customer-key', 'object-altered', 'cannot-update']

/** What S3 answers to a refused request, beside what led to it. */
export function FailureAnswers({
  state: { failure, changes },
  words,
  onPutBack,
}: {
  readonly state: ServerSideState
  readonly words: Readonly<Record<string, LabExplanation>>
  readonly onPutBack: () => void
}) {
  const t = useTranslations('lab')
  if (!failure) return null
  const { code, message, status } = failure.answer
  const told = [...changes, failure.why].map((reason) => serverSideWords.why(t, reason))
  return (
    <TwoAnswers
      from={t('server-side.answer', { status })}
      code={code}
      message={message}
      knew={t(`server-side.knew.${SILENT.includes(failure.why.key) ? 'silent' : 'says'}`)}
    >
      <ul>
        {told.map(({ key, values }, index) => (
          <li key={index}>{fillLine(words[key]?.title ?? key, values)}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onPutBack}>
        {t('putBack')}
      </button>
    </TwoAnswers>
  )
}
