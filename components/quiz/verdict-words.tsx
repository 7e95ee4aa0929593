import { useTranslations } from 'next-intl'
import { lettersOf, optionsOf } from './choices.ts'
import { matchesOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { useAcceptedNumbers } from './use-accepted-numbers.ts'
import type { Question } from './question.ts'

/** The verdict in one sentence, with the answer where that is short. */
export function VerdictWords({
  question,
  draft,
  isCorrect,
}: {
  readonly question: Question
  readonly draft: Draft | null
  readonly isCorrect: boolean
}) {
  const t = useTranslations('quiz')
  const accepted = useAcceptedNumbers(question)
  if (isCorrect) return t('right')
  const { key } = question
  switch (key.type) {
    case 'single':
    case 'multiple': {
      const right = optionsOf(question).filter((option) => option.isRight)
      return t(right.length > 1 ? 'wrongMany' : 'wrong', { letters: lettersOf(right) })
    }
    case 'ordering': {
      const given = draft?.kind === 'ordering' ? draft.optionIds : []
      const right = key.optionIds.filter((optionId, index) => given[index] === optionId).length
      return t('ordering.wrong', { count: key.optionIds.length, right })
    }
    case 'matching': {
      const given = matchesOf(draft)
      const prompts = Object.entries(key.choiceIdByPromptId)
      const right = prompts.filter(([promptId, choiceId]) => given[promptId] === choiceId).length
      return t('matching.wrong', { count: prompts.length, right })
    }
    case 'numeric':
      return t('numeric.wrong', { accepted })
  }
}
