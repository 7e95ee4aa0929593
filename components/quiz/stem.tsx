import type { RichText } from '#domain/content/rich-text.ts'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import { splitStem } from './split-stem.ts'

/**
 * What is asked: the situation, and the question proper, which stands out and stays in sight above the options. Two
 * siblings, so that the second can stick within all of the question.
 */
export function Stem({
  stem,
  contextId,
  leadInId,
}: {
  readonly stem: RichText
  readonly contextId: string
  readonly leadInId: string
}) {
  const { context, leadIn } = splitStem(stem)
  return (
    <>
      {context && (
        <div className={styles.context} id={contextId}>
          <QuestionText content={context} />
        </div>
      )}
      <div className={styles.leadIn} id={leadInId}>
        <QuestionText content={leadIn} />
      </div>
    </>
  )
}
