'use client'

import { useId } from 'react'
import { optionsOf, toggleChoice } from './choices.ts'
import { chosenIdsOf } from './draft.ts'
import type { AnswerInputProps } from './answer-input-props.ts'
import { InlineQuestionText } from './question-text.tsx'
import styles from './question.module.css'

/** The options to choose from: native radio buttons, or checkboxes where several are asked for. */
export function OptionList({ question, draft, leadInId, onDraft }: AnswerInputProps) {
  const chosenIds = chosenIdsOf(draft)
  const name = useId()
  const type = question.shown.answer.type === 'multiple' ? 'checkbox' : 'radio'

  return (
    <fieldset className={styles.options} lang={question.shown.language} aria-labelledby={leadInId}>
      {optionsOf(question).map(({ id, letter, content }) => (
        <label key={id} className={styles.option}>
          <input
            type={type}
            name={name}
            value={id}
            checked={chosenIds.includes(id)}
            onChange={() => onDraft({ kind: 'choice', optionIds: toggleChoice(question, chosenIds, id) })}
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
