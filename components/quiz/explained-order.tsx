import { useTranslations } from 'next-intl'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import arranging from './arranging.module.css'
import type { Draft } from './draft.ts'
import { InlineQuestionText, QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import { ShowStep } from './show-step.tsx'

/** The steps in their right order, each with the place it was given and why it belongs where it is. */
export function ExplainedOrder({
  question,
  draft,
}: {
  readonly question: Question
  readonly draft: Draft | null
}) {
  const { key, shown, feedback } = question
  const answer = shown.answer
  if (key.type !== 'ordering' || answer.type !== 'ordering') return null

  return (
    <ol className={arranging.explainedSteps}>
      {key.optionIds.map((id, index) => {
        const content = answer.options.find((option) => option.id === id)?.content
        const given = draft?.kind === 'ordering' ? draft.optionIds.indexOf(id) : null
        return (
          <li key={id} className={styles.explained} data-chosen={given === index || undefined}>
            <span className={styles.letter} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.explainedText}>
              {given !== null && <GivenPlace given={given} index={index} />}
              <p className={styles.explainedOption}>{content && <InlineQuestionText content={content} />}</p>
              <div className={styles.rationale}>
                {feedback.byId[id] && <QuestionText content={feedback.byId[id].rationale} />}
              </div>
              <ShowStep reference={feedback.byId[id]?.show} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function GivenPlace({ given, index }: { readonly given: number; readonly index: number }) {
  const t = useTranslations('quiz.ordering')
  return (
    <p className={styles.label}>
      {given === index ? <CheckIcon /> : <CrossIcon />}{' '}
      {given === index ? t('rightPlace') : t('yourPlace', { place: given + 1 })}
    </p>
  )
}
