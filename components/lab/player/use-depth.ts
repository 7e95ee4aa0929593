'use client'

import { LAB_DEPTHS } from '#domain/content/lab/lab.ts'
import type { LabDepth } from '#domain/content/lab/lab.ts'
import { useKeptChoice } from './use-kept-choice.ts'

/** How much labs show, pictures first. */
export function useDepth(): readonly [LabDepth, (depth: LabDepth) => void] {
  return useKeptChoice('depth', LAB_DEPTHS)
}
