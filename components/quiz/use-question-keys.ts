'use client'

import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

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
 * Single keys for a question. None acts with a modifier held, while text is being composed (Hangul), in a text field, or
 * while a dialog is open; keys that a focused control needs itself are left to it.
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
      if ((!wholePage && !isInside) || !isPlainKey(event) || belongsToTextOrDialog(event.target)) return
      const act = isAnswered
        ? actionAfterAnswer(event, latest.current)
        : actionBeforeAnswer(event, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [element, wholePage, isAnswered])
}

type Action = (() => void) | null

function actionBeforeAnswer({ key, target }: KeyboardEvent, actions: QuestionKeyActions): Action {
  const inConfidence = target instanceof Element && target.closest(`[${CONFIDENCE_ATTRIBUTE}]`) !== null
  if (isUndoKey(key)) return () => actions.undo()
  if (inConfidence) {
    if (/^[1-3]$/.test(key)) return () => actions.submit(Number(key) - 1)
    return key === 'Escape' ? () => actions.goToChoice() : null
  }
  if (/^[1-6]$/.test(key)) return () => actions.choose(Number(key) - 1)
  return key === 'Enter' && !isPressable(target) ? () => actions.goToConfidence() : null
}

function actionAfterAnswer({ key, target }: KeyboardEvent, actions: QuestionKeyActions): Action {
  if (isUndoKey(key)) return () => actions.undo()
  return key === 'Enter' && !isPressable(target) ? () => actions.next() : null
}

/** `ㅋ` is what the key gives while a Korean keyboard is on. */
function isUndoKey(key: string): boolean {
  return key === 'z' || key === 'ㅋ'
}

function isPlainKey(event: KeyboardEvent): boolean {
  const isComposing = event.isComposing || event.keyCode === 229
  return (
    !event.defaultPrevented &&
    !isComposing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.shiftKey
  )
}

function belongsToTextOrDialog(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
}

/** Controls that answer to Enter themselves. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}
