import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PublicAnswer } from '#domain/quiz/public-item.ts'
import { AnswerMark } from './answer-mark.tsx'
import type { AnswerOwner } from './answer-mark.tsx'
import arranging from './arranging.module.css'
import { matchesOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { InlineQuestionText, QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

type Matching = Extract<PublicAnswer, { type: 'matching' }>

/** Every prompt with what was matched to it, what belongs there, and why; then the choices that belong nowhere. */
export function ExplainedMatches({
  question,
  draft,
}: {
  readonly question: Question
  readonly draft: Draft | null
}) {
  const { key, shown } = question
  const answer = shown.answer
  if (key.type !== 'matching' || answer.type !== 'matching') return null
  const given = matchesOf(draft)
  const matchedIds = new Set(Object.values(key.choiceIdByPromptId))
  const extras = answer.choices.filter(({ id }) => !matchedIds.has(id))

  return (
    <>
      <ul className={arranging.explainedSteps}>
        {answer.prompts.map(({ id, content }) => {
          const rightId = key.choiceIdByPromptId[id] ?? ''
          const isRight = given[id] === rightId
          return (
            <li key={id} className={arranging.explainedMatch}>
              <p className={styles.explainedOption}>
                <InlineQuestionText content={content} />
              </p>
              {draft && !isRight && (
                <MatchLine mark="yours">
                  <ChoiceText answer={answer} choiceId={given[id]} />
                </MatchLine>
              )}
              <MatchLine mark={draft && isRight ? 'both' : 'key'}>
                <ChoiceText answer={answer} choiceId={rightId} />
              </MatchLine>
              <Rationale question={question} id={id} />
            </li>
          )
        })}
      </ul>
      {extras.map(({ id, content }) => (
        <div key={id} className={arranging.explainedMatch}>
          <FitsNowhere />
          <p className={styles.explainedOption}>
            <InlineQuestionText content={content} />
          </p>
          <Rationale question={question} id={id} />
        </div>
      ))}
    </>
  )
}

function MatchLine({ mark, children }: { readonly mark: AnswerOwner; readonly children: ReactNode }) {
  return (
    <p className={arranging.matchLine}>
      <AnswerMark owner={mark} /> <span>{children}</span>
    </p>
  )
}

function ChoiceText({
  answer,
  choiceId,
}: {
  readonly answer: Matching
  readonly choiceId: string | undefined
}) {
  const choice = answer.choices.find(({ id }) => id === choiceId)
  return choice ? <InlineQuestionText content={choice.content} /> : null
}

function FitsNowhere() {
  const t = useTranslations('quiz.matching')
  return <p className={styles.label}>{t('extra')}</p>
}

function Rationale({ question, id }: { readonly question: Question; readonly id: string }) {
  const rationale = question.feedback.byId[id]?.rationale
  return rationale ? (
    <div className={styles.rationale}>
      <QuestionText content={rationale} />
    </div>
  ) : null
}
