'use client'

import type { Language } from '#domain/shared/language.ts'
import { NextStepLink } from './next-step-link.tsx'
import { NothingDue } from './nothing-due.tsx'
import { SessionEnd } from './session-end.tsx'
import type { NextStep, QuestionSlot } from './session-slots.ts'
import { Sitting } from './sitting.tsx'
import { useReviewSession } from './use-review-session.ts'

export interface ReviewSessionProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly timeZone: string
  /** Of the page, below the language, as `/review?minutes=5`. */
  readonly path: string
  /** Most cards of a sitting; absent: as many as one should hold. */
  readonly limit?: number | undefined
  readonly nextStep: NextStep | null
  readonly question: QuestionSlot
}

/** A sitting of the review, from its first question to its end. */
export function ReviewSession({ timeZone, limit, nextStep, ...shown }: ReviewSessionProps) {
  const { session, change, day, left, startAnother, undoBefore } = useReviewSession(timeZone, limit)
  const next = <NextStepLink language={shown.language} nextStep={nextStep} />

  return (
    <Sitting
      {...shown}
      mode="review"
      session={session}
      change={change}
      onUndoBefore={undoBefore}
      empty={<NothingDue day={day} nextStep={next} onUndo={undoBefore} onAhead={startAnother} />}
      end={({ onUndo, move }) =>
        session && (
          <SessionEnd
            session={session}
            left={left}
            onMore={() => move(startAnother)}
            nextStep={next}
            onUndo={onUndo}
          />
        )
      }
    />
  )
}
