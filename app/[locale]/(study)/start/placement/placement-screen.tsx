'use client'

import type { ComponentProps } from 'react'
import { PlacementApp } from '#components/review/placement/placement-app.tsx'
import { StepSheets } from '../../../step-sheets.tsx'
import { questionSlot } from '../../question-slot.tsx'

/** The placement with the questions of the quiz in it. */
export function PlacementScreen(props: Omit<ComponentProps<typeof PlacementApp>, 'question'>) {
  return (
    <StepSheets>
      <PlacementApp {...props} question={questionSlot} />
    </StepSheets>
  )
}
