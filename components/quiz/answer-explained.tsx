import { useTranslations } from 'next-intl'
import { lettersOf, optionsOf } from './choices.ts'
import { chosenIdsOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { ExplainedMatches } from './explained-matches.tsx'
import { ExplainedNumber } from './explained-number.tsx'
import { ExplainedOption } from './explained-option.tsx'
import { ExplainedOrder } from './explained-order.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

interface Explained {
  readonly question: Question
  /** What was answered; null where the answer is only looked up. */
  readonly draft: Draft | null
  /** Whether there is room to show at once why the other options fail. */
  readonly unfolded: boolean
}

/** The right answer beside the one given, and the reason for every part of it. */
export function AnswerExplained(explained: Explained) {
  switch (explained.question.shown.answer.type) {
    case 'single':
    case 'multiple':
      return <ExplainedOptions {...explained} />
    case 'ordering':
      return <ExplainedOrder {...explained} />
    case 'matching':
      return <ExplainedMatches {...explained} />
    case 'numeric':
      return <ExplainedNumber {...explained} />
  }
}

function ExplainedOptions({ question, draft, unfolded }: Explained) {
  const t = useTranslations('quiz')
  const chosenIds = chosenIdsOf(draft)
  const options = optionsOf(question)
  const right = options.filter(({ isRight }) => isRight)
  const wronglyChosen = options.filter(({ id, isRight }) => !isRight && chosenIds.includes(id))
  const others = options.filter(({ id, isRight }) => !isRight && !chosenIds.includes(id))

  return (
    <>
      {wronglyChosen.map((option) => (
        <ExplainedOption key={option.id} question={question} option={option} label="yours" isChosen />
      ))}
      {right.map((option) => (
        <ExplainedOption
          key={option.id}
          question={question}
          option={option}
          label={chosenIds.includes(option.id) ? 'both' : 'key'}
          isChosen={chosenIds.includes(option.id)}
        />
      ))}
      {others.length > 0 && (
        <details className={styles.others} open={unfolded}>
          <summary>{t('whyNot', { letters: lettersOf(others) })}</summary>
          {others.map((option) => (
            <ExplainedOption key={option.id} question={question} option={option} />
          ))}
        </details>
      )}
    </>
  )
}
