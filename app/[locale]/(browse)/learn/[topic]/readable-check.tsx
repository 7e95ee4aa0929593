import { useTranslations } from 'next-intl'
import { FoldedAnswer } from '#components/quiz/folded-answer.tsx'
import type { Question } from '#components/quiz/question.ts'
import { ReadableAnswer } from '#components/quiz/readable-answer.tsx'
import { Stem } from '#components/quiz/stem.tsx'

/**
 * A check for browsers that run no script. React sends what waits behind a boundary out of sight until a script moves it
 * into place, so the question that can be answered is never seen there.
 */
export function ReadableCheck({
  question,
  position,
  count,
}: {
  readonly question: Question
  readonly position: number
  readonly count: number
}) {
  const t = useTranslations('quiz')
  const { id, stem } = question.shown

  return (
    <>
      <noscript>
        <div className="max-w-measure border-t border-line-strong pt-4">
          <p className="mb-3 text-s0 text-ink-2">{t('check', { position, count })}</p>
          <Stem stem={stem} contextId={`read-${id}-context`} leadInId={`read-${id}-question`} />
          <ReadableAnswer question={question} />
        </div>
      </noscript>
      <FoldedAnswer question={question} />
    </>
  )
}
