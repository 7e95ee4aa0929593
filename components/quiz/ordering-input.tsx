'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { announce } from '#components/ui/announce.ts'
import { ArrowDownIcon, ArrowUpIcon, GripIcon } from '#components/ui/icons.tsx'
import { plainText } from '#domain/quiz/plain-text.ts'
import type { PublicOption } from '#domain/quiz/public-item.ts'
import type { AnswerInputProps } from './answer-input-props.ts'
import styles from './arranging.module.css'
import { orderOf } from './draft.ts'
import { moveWithin } from './move-within.ts'
import { InlineQuestionText } from './question-text.tsx'
import { useSortableRows } from './use-sortable-rows.ts'

/** Steps to put in order: drag a row by its number, or move it with the two buttons at its end. */
export function OrderingInput({ question, draft, leadInId, onDraft }: AnswerInputProps) {
  const t = useTranslations('quiz.ordering')
  const list = useRef<HTMLOListElement>(null)
  const listId = useId()
  const order = orderOf(question, draft)
  const { answer } = question.shown
  const optionById = new Map(
    answer.type === 'ordering' ? answer.options.map((option) => [option.id, option]) : [],
  )
  const rows = useSortableRows(list, order, move)

  function move(from: number, to: number) {
    const option = optionById.get(order[from] ?? '')
    const next = moveWithin(order, from, to)
    onDraft({ kind: 'ordering', optionIds: next })
    if (option) {
      announce(t('moved', { name: plainText(option.content), place: to + 1, count: order.length }))
    }
  }

  return (
    <ol
      className={styles.rows}
      ref={list}
      lang={question.shown.language}
      aria-labelledby={leadInId}
      data-moved={draft !== null || undefined}
    >
      {order.map((id, index) => {
        const option = optionById.get(id)
        const placeId = `${listId}-${id}`
        return (
          option && (
            <li key={id} className={styles.row} {...rows.rowProps(id)}>
              <span className={styles.handle} {...rows.handleProps(id)}>
                <span className={styles.place} aria-hidden="true">
                  {index + 1}
                </span>
                <span className="sr-only" id={placeId}>
                  {t('place', { place: index + 1, count: order.length })}
                </span>
                <span className={styles.grip}>
                  <GripIcon />
                </span>
              </span>
              <span className={styles.text}>
                <InlineQuestionText content={option.content} />
              </span>
              <MoveButtons
                option={option}
                placeId={placeId}
                index={index}
                count={order.length}
                onMove={move}
              />
            </li>
          )
        )
      })}
    </ol>
  )
}

function MoveButtons({
  option,
  placeId,
  index,
  count,
  onMove,
}: {
  readonly option: PublicOption
  /** Of the words that say where the step stands: a button reached by Tab says nothing of its list. */
  readonly placeId: string
  readonly index: number
  readonly count: number
  readonly onMove: (from: number, to: number) => void
}) {
  const t = useTranslations('quiz.ordering')
  const name = plainText(option.content)
  return (
    <span className={styles.moves}>
      {[
        { label: t('up', { name }), to: index - 1, icon: <ArrowUpIcon /> },
        { label: t('down', { name }), to: index + 1, icon: <ArrowDownIcon /> },
      ].map(({ label, to, icon }) => {
        const leadsNowhere = to < 0 || to >= count
        return (
          <button
            key={label}
            type="button"
            aria-label={label}
            aria-describedby={placeId}
            // Not `disabled`: the button that was just pressed keeps the focus at the end of the list.
            aria-disabled={leadsNowhere}
            data-answer-control=""
            onClick={() => !leadsNowhere && onMove(index, to)}
          >
            {icon}
          </button>
        )
      })}
    </span>
  )
}
