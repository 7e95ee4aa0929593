'use client'

import { HydrationBoundary } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { ReviewSession } from './session/review-session.tsx'
import type { ReviewSessionProps } from './session/review-session.tsx'
import { StudyFrame } from './study-frame.tsx'
import type { StudyFrameProps } from './study-frame.tsx'
import { useDeviceTimeZone } from './use-device-time-zone.ts'

interface ReviewAppProps
  extends
    Pick<ReviewSessionProps, 'nextStep' | 'question' | 'limit'>,
    Pick<StudyFrameProps, 'language' | 'messages' | 'titles'> {
  /** The zone that the server counted days in. */
  readonly assumedTimeZone: string
  /** What the server fetched ahead. */
  readonly fetched: DehydratedState
  /** Of the page, below the language; absent: `/review`. */
  readonly path?: string
}

/** The review with what it stands on. */
export function ReviewApp({ language, messages, titles, path = '/review', ...props }: ReviewAppProps) {
  const timeZone = useDeviceTimeZone(props.assumedTimeZone)
  return (
    <StudyFrame language={language} messages={messages} titles={titles} path={path}>
      {(current, switchTo) => (
        <HydrationBoundary state={props.fetched}>
          <ReviewSession
            key={timeZone}
            language={current}
            onLanguage={switchTo}
            timeZone={timeZone}
            path={path}
            limit={props.limit}
            nextStep={props.nextStep}
            question={props.question}
          />
        </HydrationBoundary>
      )}
    </StudyFrame>
  )
}
