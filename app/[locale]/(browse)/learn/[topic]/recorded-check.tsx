'use client'

import type { ComponentProps } from 'react'
import { LessonCheck } from '#components/quiz/lesson-check.tsx'
import { ItemMenu } from '#components/review/item-menu.tsx'
import { lazyAnswerRecorder } from '#components/review/lazy-answer-recorder.ts'
import { SavedStateLine } from '#components/review/saved-state-line.tsx'
import { useChosenLanguage } from './use-chosen-language.ts'

type CheckProps = Omit<ComponentProps<typeof LessonCheck>, 'recorder' | 'savedState' | 'menu'>

/** Joins the question of a lesson with what keeps its answer, and with what can be done to it besides. */
export function RecordedCheck(props: CheckProps) {
  const question = useChosenLanguage(props.question)
  const { id, hash } = question.shown
  return (
    <LessonCheck
      {...props}
      question={question}
      recorder={lazyAnswerRecorder}
      savedState={<SavedStateLine />}
      menu={<ItemMenu itemId={id} itemHash={hash} isAnswered={false} />}
    />
  )
}
