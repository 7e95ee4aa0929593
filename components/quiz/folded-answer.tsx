import { useTranslations } from 'next-intl'
import { optionsOf } from './choices.ts'
import { ExplainedOption } from './explained-option.tsx'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** The answer for readers whose browser runs no script: folded, so that it is not read before the question. */
export function FoldedAnswer({ question }: { readonly question: Question }) {
  const t = useTranslations('quiz')
  const options = optionsOf(question)
  const others = options.filter(({ isRight }) => !isRight)
  return (
    <noscript>
      <details className={styles.others}>
        <summary>{t('showAnswer')}</summary>
        {options
          .filter(({ isRight }) => isRight)
          .map((option) => (
            <ExplainedOption key={option.id} question={question} option={option} label="key" />
          ))}
        {others.map((option) => (
          <ExplainedOption key={option.id} question={question} option={option} />
        ))}
        {question.feedback.why && <QuestionText content={question.feedback.why} />}
      </details>
    </noscript>
  )
}
