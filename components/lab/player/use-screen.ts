'use client'

import { useKeptChoice } from './use-kept-choice.ts'

const SCREENS = ['desk', 'projector'] as const
export type LabScreen = (typeof SCREENS)[number]

/** Whether one looks from a chair at a desk or from the last row of a room. */
export function useScreen(): readonly [LabScreen, (screen: LabScreen) => void] {
  return useKeptChoice('screen', SCREENS)
}
