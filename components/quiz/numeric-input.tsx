'use client'

import type { KeyboardEvent } from 'react'
import type { AnswerInputProps } from './answer-input-props.ts'
import styles from './arranging.module.css'
import { numberOf, numberTextOf } from './draft.ts'
import { unitAlone } from './unit-words.ts'

/** One number, with its unit beside it. What is typed is read as people write numbers, in either language. */
export function NumericInput({ question, draft, leadInId, onDraft, onDone }: AnswerInputProps) {
  const text = numberTextOf(draft)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }

  return (
    <p className={styles.numeric}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
        maxLength={24}
        value={text}
        aria-labelledby={leadInId}
        aria-invalid={(text.trim() !== '' && numberOf(question, text) === null) || undefined}
        data-answer-control=""
        onChange={(event) => onDraft({ kind: 'numeric', text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {question.unit && <span>{unitAlone(question)}</span>}
    </p>
  )
}
