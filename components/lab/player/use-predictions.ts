'use client'

import { useState } from 'react'
import type { LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { LabPrediction } from './prediction.tsx'
import type { Session } from './session.ts'

/** What is asked before the next step, and what came of the question that this step settles. */
export interface Predictions {
  /** Still to be answered; nothing goes on before. */
  readonly asked: LabPrediction | undefined
  readonly settled: { readonly prediction: LabPrediction; readonly answer: string | null } | undefined
  /** @param optionId - null where one only wanted to see. */
  answer(optionId: string | null): void
  forget(): void
}

/** Questions of a scenario with the answers given so far. An answer is asked for once. */
export function usePredictions<State extends LabState, Command extends LabCommand>({
  scenario,
  plan,
  position,
}: Session<State, Command>): Predictions {
  const [answers, setAnswers] = useState<Readonly<Record<string, string | null>>>({})
  const questionBefore = (stepId: string | undefined): LabPrediction | undefined =>
    scenario.predict.find(({ before }) => before === stepId)
  const idOf = ({ before }: LabPrediction): string => `${scenario.id}/${before}`
  const next = questionBefore(plan[position]?.id)
  const here = questionBefore(plan[position - 1]?.id)
  const asked = next && !(idOf(next) in answers) ? next : undefined
  return {
    asked,
    settled:
      here && idOf(here) in answers ? { prediction: here, answer: answers[idOf(here)] ?? null } : undefined,
    answer: (optionId) => asked && setAnswers({ ...answers, [idOf(asked)]: optionId }),
    forget: () => setAnswers({}),
  }
}
