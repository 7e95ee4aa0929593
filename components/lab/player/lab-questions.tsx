'use client'

import type { Language } from '#domain/shared/language.ts'
import { Prediction, PredictionSettled } from './prediction.tsx'
import type { Predictions } from './use-predictions.ts'

/** The question before the next step, or what came of the one that this step settles. */
export function LabQuestions({
  predictions: { asked, settled, answer },
  language,
  onGoOn,
}: {
  readonly predictions: Predictions
  readonly language: Language
  readonly onGoOn: () => void
}) {
  return (
    <>
      {settled && <PredictionSettled {...settled} language={language} />}
      {asked && (
        <Prediction
          key={asked.before}
          prediction={asked}
          language={language}
          onAnswer={(optionId) => {
            answer(optionId)
            onGoOn()
          }}
        />
      )}
    </>
  )
}
