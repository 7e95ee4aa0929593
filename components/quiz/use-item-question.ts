'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Confidence } from '#domain/quiz/response.ts'
import { submitAnswer, undoAnswer } from './answer-question.ts'
import { optionsOf, toggleChoice } from './choices.ts'
import { CONFIDENCES } from './confidence-row.tsx'
import { chosenIdsOf, responseOf } from './draft.ts'
import type { Draft } from './draft.ts'
import type { ItemQuestionProps } from './item-question-props.ts'
import {
  changeQuestionState,
  readQuestionState,
  stateKey,
  subscribeToQuestionStates,
  untouchedState,
} from './question-state.ts'
import { useQuestionKeys } from './use-question-keys.ts'

/** What a question does: its state, its keys, and where the focus goes. */
export function useItemQuestion(props: ItemQuestionProps) {
  const { question, mode, recorder, takesFocus = false } = props
  const section = useRef<HTMLElement>(null)
  const verdict = useRef<HTMLHeadingElement>(null)
  const confidenceGroup = useRef<HTMLDivElement>(null)
  const key = stateKey(question, mode)
  const state = useSyncExternalStore(subscribeToQuestionStates, () => readQuestionState(key), untouchedState)
  const { draft } = state
  const isAnswered = state.submitted !== null

  useEffect(() => {
    if (readQuestionState(key).shownAt === null) changeQuestionState(key, { shownAt: Date.now() })
    adoptEarlyChoice(section.current, key)
  }, [key])
  // Somebody is looking at the question: what keeps answers should be there before the network may be gone.
  useEffect(() => whenIdle(() => recorder.prepare()), [recorder])
  useEffect(() => {
    if (takesFocus) section.current?.focus({ preventScroll: true })
  }, [key, takesFocus])

  function changeDraft(next: Draft) {
    changeQuestionState(key, { draft: next })
  }
  function goToConfidence() {
    if (responseOf(question, draft)) confidenceGroup.current?.focus()
  }
  function focusVerdict() {
    verdict.current?.focus({ preventScroll: true })
    // On a phone the verdict takes the place of the stem; beside it, nothing needs to move.
    const block = mode !== 'check' && !isWideScreen() ? 'start' : 'nearest'
    verdict.current?.scrollIntoView?.({ block })
  }
  function focusChoice() {
    const controls = section.current?.querySelectorAll<HTMLElement>(ANSWER_CONTROLS) ?? []
    const target = [...controls].find((control) => control.matches(':checked')) ?? controls[0]
    target?.focus()
  }
  function submit(confidence: Confidence) {
    const correct = submitAnswer(question, mode, confidence, recorder)
    if (correct === null) return
    props.onAnswered?.({ correct, confidence })
    requestAnimationFrame(focusVerdict)
  }
  function undo() {
    if (!isAnswered) return props.onUndoPrevious?.()
    undoAnswer(question, mode, recorder)
    props.onUndone?.()
    requestAnimationFrame(focusChoice)
  }

  useQuestionKeys(
    { element: section, wholePage: mode !== 'check', isAnswered },
    {
      choose(index) {
        const option = optionsOf(question)[index]
        if (!option) return
        changeDraft({ kind: 'choice', optionIds: toggleChoice(question, chosenIdsOf(draft), option.id) })
        section.current?.querySelectorAll('input')[index]?.focus()
      },
      submit(index) {
        const confidence = CONFIDENCES[index]
        if (confidence) submit(confidence)
      },
      goToConfidence,
      goToChoice: focusChoice,
      next: () => props.onNext?.(),
      undo,
    },
  )

  return { state, section, verdict, confidenceGroup, changeDraft, goToConfidence, submit, undo }
}

/** What is chosen, moved or typed with. */
const ANSWER_CONTROLS = ':is(fieldset input, [data-answer-control])'

/** Whether stem and options stand side by side, as in question.module.css. */
export function isWideScreen(): boolean {
  return window.matchMedia?.('(min-width: 68.75rem)').matches ?? false
}

/** @returns a function that calls the task off. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 200) // Safari
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(task, { timeout: 2_000 })
  return () => cancelIdleCallback(handle)
}

/** Takes over what was ticked in the server's page before this code had loaded. */
function adoptEarlyChoice(section: HTMLElement | null, key: string): void {
  const ticked = section?.querySelectorAll<HTMLInputElement>('input:checked') ?? []
  const checked = [...ticked].map(({ value }) => value)
  if (checked.length > 0 && readQuestionState(key).draft === null) {
    changeQuestionState(key, { draft: { kind: 'choice', optionIds: checked } })
  }
}
