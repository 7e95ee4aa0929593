import { useTranslations } from 'next-intl'
import { letterAt } from './choices.ts'
import { InlineQuestionText } from './question-text.tsx'
import type { Question } from './question.ts'
import type { PublicOption } from '#domain/quiz/public-item.ts'

/** What there is to choose, order or match, to be read only. */
export function ReadableAnswer({ question }: { readonly question: Question }) {
  const t = useTranslations('quiz.matching')
  const { answer } = question.shown
  switch (answer.type) {
    case 'numeric':
      return null
    case 'matching':
      return (
        <>
          <Entries entries={answer.prompts} markAt={(index) => String(index + 1)} />
          <p className="mt-4 text-s0 text-ink-2">{t('choices')}</p>
          <Entries entries={answer.choices} markAt={letterAt} />
        </>
      )
    case 'ordering':
      return <Entries entries={answer.options} markAt={() => '·'} />
    case 'single':
    case 'multiple':
      return <Entries entries={answer.options} markAt={letterAt} />
  }
}

function Entries({
  entries,
  markAt,
}: {
  readonly entries: readonly PublicOption[]
  readonly markAt: (index: number) => string
}) {
  return (
    <ol className="mt-4">
      {entries.map(({ id, content }, index) => (
        <li key={id} className="flex gap-3 border-t border-line py-3">
          <span className="text-ink-2">{markAt(index)}</span>
          <span>
            <InlineQuestionText content={content} />
          </span>
        </li>
      ))}
    </ol>
  )
}
