import { useTranslations } from 'next-intl'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import styles from './question.module.css'

/** Whose an answer is: the learner's wrong one, the right one, or the learner's that is right. */
export type AnswerOwner = 'yours' | 'key' | 'both'

export function AnswerMark({ owner }: { readonly owner: AnswerOwner }) {
  const t = useTranslations('quiz')
  return (
    <span className={styles.label}>
      {owner === 'yours' ? <CrossIcon /> : <CheckIcon />} {t(owner)}
    </span>
  )
}
