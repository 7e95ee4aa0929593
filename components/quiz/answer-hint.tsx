'use client'

import { useTranslations } from 'next-intl'
import { chooseCount } from './choices.ts'
import { chosenIdsOf, matchesOf, numberTextOf } from './draft.ts'
import type { Draft } from './draft.ts'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** What is still missing before the answer can be submitted. How many to choose, the stem says by itself. */
export function AnswerHint({
  question,
  draft,
}: {
  readonly question: Question
  readonly draft: Draft | null
}) {
  const t = useTranslations('quiz')
  const { answer } = question.shown
  switch (answer.type) {
    case 'single':
      return t('chooseOne')
    case 'multiple': {
      const chosen = chosenIdsOf(draft).length
      const count = chooseCount(question)
      if (chosen > count) return t('tooMany', { count, chosen })
      return <span className={styles.faint}>{t('chosenCount', { count, chosen })}</span>
    }
    case 'ordering':
      return t('ordering.hint')
    case 'matching':
      return t('matching.left', { count: answer.prompts.length - Object.keys(matchesOf(draft)).length })
    case 'numeric':
      return t(numberTextOf(draft).trim() === '' ? 'numeric.hint' : 'numeric.unread')
  }
}
