import { useTranslations } from 'next-intl'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import type { LetteredOption } from './choices.ts'
import { InlineQuestionText, QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import { ShowStep } from './show-step.tsx'

/** One option with the reason it is right or wrong, under the letter it had in the choice. */
export function ExplainedOption({
  question,
  option,
  label,
  isChosen = false,
}: {
  readonly question: Question
  readonly option: LetteredOption
  /** Whose answer it is; absent on options that nobody gave and that are wrong. */
  readonly label?: 'yours' | 'key' | 'both'
  readonly isChosen?: boolean
}) {
  const t = useTranslations('quiz')
  const rationale = question.feedback.byId[option.id]?.rationale
  return (
    <div className={styles.explained} data-chosen={isChosen || undefined}>
      <span className={styles.letter} aria-hidden="true">
        {option.letter}
      </span>
      <div className={styles.explainedText}>
        {label && (
          <p className={styles.label}>
            {option.isRight ? <CheckIcon /> : <CrossIcon />} {t(label)}
          </p>
        )}
        <p className={styles.explainedOption}>
          <span className="sr-only">{option.letter}. </span>
          <InlineQuestionText content={option.content} />
        </p>
        {rationale && (
          <div className={styles.rationale}>
            <QuestionText content={rationale} />
          </div>
        )}
        <ShowStep reference={question.feedback.byId[option.id]?.show} />
      </div>
    </div>
  )
}
