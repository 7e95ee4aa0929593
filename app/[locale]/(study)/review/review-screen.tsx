'use client'

import type { ComponentProps } from 'react'
import { ReviewApp } from '#components/review/review-app.tsx'
import { StepSheets } from '../../step-sheets.tsx'
import { questionSlot } from '../question-slot.tsx'

/** The review with the questions of the quiz in it. */
export function ReviewScreen(props: Omit<ComponentProps<typeof ReviewApp>, 'question'>) {
  return (
    <StepSheets>
      <ReviewApp {...props} question={questionSlot} />
    </StepSheets>
  )
}
