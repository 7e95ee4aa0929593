import { useTranslations } from 'next-intl'
import { AnswerExplained } from './answer-explained.tsx'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** The answer for readers whose browser runs no script: folded, so that it is not read before the question. */
export function FoldedAnswer({ question }: { readonly question: Question }) {
  const t = useTranslations('quiz')
  return (
    <noscript>
      <details className={styles.others}>
        <summary>{t('showAnswer')}</summary>
        <AnswerExplained question={question} draft={null} unfolded />
        {question.feedback.why && <QuestionText content={question.feedback.why} />}
      </details>
    </noscript>
  )
}
