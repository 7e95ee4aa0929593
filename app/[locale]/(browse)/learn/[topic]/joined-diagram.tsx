'use client'

import { DiagramFigure } from '#components/diagram/diagram-figure.tsx'
import type { DiagramFigureProps } from '#components/diagram/diagram-figure.tsx'
import type { Question } from '#components/quiz/question.ts'
import { Prediction } from './prediction.tsx'

/** Joins a diagram with the questions that stand before its steps. */
export function JoinedDiagram({
  questions,
  ...figure
}: Omit<DiagramFigureProps, 'drawGate'> & {
  /** By item id: every one that a step of the diagram waits behind. */
  readonly questions: Readonly<Record<string, Question>>
}) {
  return (
    <DiagramFigure
      {...figure}
      drawGate={({ itemId, onAnswered }) => {
        const question = questions[itemId]
        return question && <Prediction question={question} onAnswered={onAnswered} />
      }}
    />
  )
}
