'use client'

import { useTranslations } from 'next-intl'
import { Suspense, useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { AnswerRecorder } from './answer-recorder.ts'
import styles from './lesson-check.module.css'
// The question's own code comes later; its looks must not.
import './question.module.css'
import './arranging.module.css'
import type { Question } from './question.ts'
import { lazyItemQuestion } from './lazy-item-question.ts'

/**
 * A check inside a lesson: one question among text.
 *
 * The server draws it into the page, so that it can be read without any script. The code that makes it answerable is
 * loaded when the check comes near the window, and what keeps answers when a choice is made.
 */
export function LessonCheck({
  question,
  position,
  count,
  recorder,
  savedState,
  menu,
}: {
  /** In the page's language: `questionOf(studyItem, language, variantSeed(itemId, 0))`. */
  readonly question: Question
  /** From 1, among the `count` checks of the section. */
  readonly position: number
  readonly count: number
  readonly recorder: AnswerRecorder
  /** Says where the answer is kept; shown once there is one. */
  readonly savedState?: ReactNode
  /** What can be done to the question besides answering it. */
  readonly menu?: ReactNode
}) {
  const t = useTranslations('quiz')
  const headingId = useId()
  const [ItemQuestion] = useState(() => lazyItemQuestion(headingId))

  return (
    <section className={styles.check} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 className={styles.heading} id={headingId}>
          {t('check', { position, count })}
        </h3>
        {menu}
      </div>
      <Suspense fallback={<div className={styles.waiting} />}>
        <ItemQuestion
          question={question}
          mode="check"
          verdictLevel="h4"
          recorder={recorder}
          savedState={savedState}
        />
      </Suspense>
    </section>
  )
}
