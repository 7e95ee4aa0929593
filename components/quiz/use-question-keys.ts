'use client'

import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { singleKeyOf } from '#components/ui/single-keys.ts'

/** What keys do at a question. */
export interface QuestionKeyActions {
  /** `1` to `6`: the option in that place, from 0. */
  choose(index: number): void
  /** `1` to `3` while the focus is in the confidence row, from 0. */
  submit(index: number): void
  /** `Enter` while choosing: on to the confidence row. */
  goToConfidence(): void
  /** `Escape` in the confidence row: back to the choice. */
  goToChoice(): void
  /** `Enter` after the answer. */
  next(): void
  /** `z` */
  undo(): void
}

export interface QuestionKeyScope {
  /** The question; keys work inside it. */
  readonly element: RefObject<HTMLElement | null>
  /** Keys work on all of the page: where the question is the page, not where text surrounds it. */
  readonly wholePage: boolean
  readonly isAnswered: boolean
}

/** Marks the group that asks for confidence. */
export const CONFIDENCE_ATTRIBUTE = 'data-confidence'

/**
 * Single keys for a question, where single keys may act at all; keys that a focused control needs itself are left to it.
 */
export function useQuestionKeys(
  { element, wholePage, isAnswered }: QuestionKeyScope,
  actions: QuestionKeyActions,
) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isInside = element.current?.contains(event.target as Node) ?? false
      const key = singleKeyOf(event)
      if ((!wholePage && !isInside) || key === null) return
      const press = { key, target: event.target }
      const act = isAnswered
        ? actionAfterAnswer(press, latest.current)
        : actionBeforeAnswer(press, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [element, wholePage, isAnswered])
}

type Action = (() => void) | null

/** A key that may act, and where it was pressed. */
type Press = Pick<KeyboardEvent, 'key' | 'target'>

function actionBeforeAnswer({ key, target }: Press, actions: QuestionKeyActions): Action {
  const inConfidence = target instanceof Element && target.closest(`[${CONFIDENCE_ATTRIBUTE}]`) !== null
  if (key === 'z') return () => actions.undo()
  if (inConfidence) {
    if (/^[1-3]$/.test(key)) return () => actions.submit(Number(key) - 1)
    return key === 'Escape' ? () => actions.goToChoice() : null
  }
  if (/^[1-6]$/.test(key)) return () => actions.choose(Number(key) - 1)
  return key === 'Enter' && !isPressable(target) ? () => actions.goToConfidence() : null
}

function actionAfterAnswer({ key, target }: Press, actions: QuestionKeyActions): Action {
  if (key === 'z') return () => actions.undo()
  return key === 'Enter' && !isPressable(target) ? () => actions.next() : null
}

/** Controls that answer to Enter themselves. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}
