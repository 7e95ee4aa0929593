'use client'

import type { ComponentProps } from 'react'
import { PracticeApp } from '#components/review/practice-app.tsx'
import { StepSheets } from '../../step-sheets.tsx'
import { questionSlot } from '../question-slot.tsx'

/** Practice with the questions of the quiz in it. */
export function PracticeScreen(props: Omit<ComponentProps<typeof PracticeApp>, 'question'>) {
  return (
    <StepSheets>
      <PracticeApp {...props} question={questionSlot} />
    </StepSheets>
  )
}
