'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { announce } from '#components/ui/announce.ts'
import { GripIcon } from '#components/ui/icons.tsx'
import { plainText } from '#domain/quiz/plain-text.ts'
import type { PublicOption } from '#domain/quiz/public-item.ts'
import type { AnswerInputProps } from './answer-input-props.ts'
import styles from './arranging.module.css'
import { letterAt } from './choices.ts'
import { matchesOf } from './draft.ts'
import { InlineQuestionText } from './question-text.tsx'
import { usePointerDrag } from './use-pointer-drag.ts'

const PROMPT_ATTRIBUTE = 'data-prompt-id'

/** Prompts that each want a choice: pick it from the list at the prompt, or drag it there from the choices below. */
export function MatchingInput({ question, draft, leadInId, onDraft }: AnswerInputProps) {
  const t = useTranslations('quiz.matching')
  const choicesId = useId()
  const [overId, setOverId] = useState<string | null>(null)
  const matches = matchesOf(draft)
  const { answer } = question.shown
  const { drag, handleProps } = usePointerDrag({
    onMove: (_, x, y) => setOverId(promptAt(x, y)),
    onDrop: ({ id: choiceId }, x, y) => {
      const promptId = promptAt(x, y)
      setOverId(null)
      if (promptId !== null) drop(promptId, choiceId)
    },
  })
  if (answer.type !== 'matching') return null

  function match(promptId: string, choiceId: string) {
    const { [promptId]: _, ...others } = matches
    onDraft({
      kind: 'matching',
      choiceIdByPromptId: choiceId === '' ? others : { ...others, [promptId]: choiceId },
    })
  }
  /** A list says by itself what was picked from it; what was dragged, nobody hears. */
  function drop(promptId: string, choiceId: string) {
    if (answer.type !== 'matching') return
    const prompt = answer.prompts.find(({ id }) => id === promptId)
    const choice = answer.choices.find(({ id }) => id === choiceId)
    if (!prompt || !choice) return
    match(promptId, choiceId)
    announce(t('matched', { prompt: plainText(prompt.content), choice: plainText(choice.content) }))
  }
  const usedIds = new Set(Object.values(matches))

  return (
    <div className={styles.matching} role="group" lang={question.shown.language} aria-labelledby={leadInId}>
      <ul className={styles.prompts}>
        {answer.prompts.map((prompt) => (
          <Prompt
            key={prompt.id}
            prompt={prompt}
            choices={answer.choices}
            chosenId={matches[prompt.id]}
            isOver={drag !== null && overId === prompt.id}
            onMatch={(choiceId) => match(prompt.id, choiceId)}
          />
        ))}
      </ul>
      <p className={styles.choicesTitle} id={choicesId}>
        {t('choices')}
      </p>
      <ul className={styles.choices} aria-labelledby={choicesId}>
        {answer.choices.map((choice, index) => (
          <li
            key={choice.id}
            className={styles.choice}
            data-used={usedIds.has(choice.id) || undefined}
            data-held={drag?.id === choice.id || undefined}
            {...handleProps(choice.id)}
            {...(drag?.id === choice.id && {
              style: { transform: `translate(${drag.offsetX}px, ${drag.offsetY}px)` },
            })}
          >
            <span className={styles.letter}>{letterAt(index)}</span>
            <span className={styles.text}>
              <InlineQuestionText content={choice.content} />
            </span>
            <span className={styles.grip}>
              <GripIcon />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Prompt({
  prompt,
  choices,
  chosenId,
  isOver,
  onMatch,
}: {
  readonly prompt: PublicOption
  readonly choices: readonly PublicOption[]
  readonly chosenId: string | undefined
  /** A choice is held above it. */
  readonly isOver: boolean
  readonly onMatch: (choiceId: string) => void
}) {
  const t = useTranslations('quiz.matching')
  const promptId = useId()
  const chosenIndex = choices.findIndex(({ id }) => id === chosenId)
  const chosen = choices[chosenIndex]

  return (
    <li className={styles.prompt} data-over={isOver || undefined} {...{ [PROMPT_ATTRIBUTE]: prompt.id }}>
      <p id={promptId}>
        <InlineQuestionText content={prompt.content} />
      </p>
      <Slot chosen={chosen} letter={letterAt(chosenIndex)} empty={t('empty')}>
        <select
          value={chosenId ?? ''}
          aria-labelledby={promptId}
          data-answer-control=""
          onChange={(event) => onMatch(event.currentTarget.value)}
        >
          <option value="">{t('empty')}</option>
          {choices.map(({ id, content }, index) => (
            <option key={id} value={id}>
              {`${letterAt(index)}  ${plainText(content)}`}
            </option>
          ))}
        </select>
      </Slot>
    </li>
  )
}

/** Shows a choice in full, which a closed list would cut off; the list itself lies unseen on top. */
function Slot({
  chosen,
  letter,
  empty,
  children,
}: {
  readonly chosen: PublicOption | undefined
  readonly letter: string
  readonly empty: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.slot} data-filled={chosen !== undefined || undefined}>
      {chosen ? (
        <span className={styles.slotText} aria-hidden="true">
          <span className={styles.letter}>{letter}</span>
          <span className={styles.text}>
            <InlineQuestionText content={chosen.content} />
          </span>
        </span>
      ) : (
        <span className={styles.slotText} aria-hidden="true">
          {empty}
        </span>
      )}
      {children}
    </div>
  )
}

/** The prompt under a point of the window; what is dragged lies above it. */
function promptAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint?.(x, y) ?? []) {
    const prompt = element.closest(`[${PROMPT_ATTRIBUTE}]`)
    if (prompt) return prompt.getAttribute(PROMPT_ATTRIBUTE)
  }
  return null
}
