'use client'

import { useId } from 'react'
import { optionsOf, toggleChoice } from './choices.ts'
import { InlineQuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

/** The options to choose from: native radio buttons, or checkboxes where several are asked for. */
export function OptionList({
  question,
  chosenIds,
  leadInId,
  onChoose,
}: {
  readonly question: Question
  readonly chosenIds: readonly string[]
  /** Id of the element that asks. */
  readonly leadInId: string
  readonly onChoose: (chosenIds: readonly string[]) => void
}) {
  const name = useId()
  const type = question.shown.answer.type === 'multiple' ? 'checkbox' : 'radio'

  return (
    <fieldset className={styles.options} aria-labelledby={leadInId}>
      {optionsOf(question).map(({ id, letter, content }) => (
        <label key={id} className={styles.option}>
          <input
            type={type}
            name={name}
            value={id}
            checked={chosenIds.includes(id)}
            onChange={() => onChoose(toggleChoice(question, chosenIds, id))}
          />
          <span className={styles.letter}>{letter}</span>
          <span className={styles.optionText}>
            <InlineQuestionText content={content} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
