'use client'

import type { ComponentProps } from 'react'
import { LessonCheck } from '#components/quiz/lesson-check.tsx'
import { lazyAnswerRecorder } from '#components/review/lazy-answer-recorder.ts'
import { SavedStateLine } from '#components/review/saved-state-line.tsx'

/** Joins the question of a lesson with what keeps its answer. */
export function RecordedCheck(props: Omit<ComponentProps<typeof LessonCheck>, 'recorder' | 'savedState'>) {
  return <LessonCheck {...props} recorder={lazyAnswerRecorder} savedState={<SavedStateLine />} />
}
