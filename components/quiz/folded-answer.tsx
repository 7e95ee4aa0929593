import { useTranslations } from 'next-intl'
import { optionsOf } from './choices.ts'
import { InlineQuestionText, QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** The answer for readers whose browser runs no script: folded, so that it is not read before the question. */
export function FoldedAnswer({ question }: { readonly question: Question }) {
  const t = useTranslations('quiz')
  const options = optionsOf(question)
  const rightFirst = [
    ...options.filter(({ isRight }) => isRight),
    ...options.filter(({ isRight }) => !isRight),
  ]
  return (
    <noscript>
      <details className={styles.others}>
        <summary>{t('showAnswer')}</summary>
        {rightFirst.map(({ id, letter, isRight, content }) => {
          const rationale = question.feedback.byId[id]?.rationale
          return (
            <div key={id} className={styles.explained}>
              <p className={styles.label}>{isRight ? t('key', { letter }) : letter}</p>
              <p className={styles.explainedOption}>
                <InlineQuestionText content={content} />
              </p>
              {rationale && (
                <div className={styles.rationale}>
                  <QuestionText content={rationale} />
                </div>
              )}
            </div>
          )
        })}
        {question.feedback.why && <QuestionText content={question.feedback.why} />}
      </details>
    </noscript>
  )
}
