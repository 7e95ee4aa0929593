'use client'

import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { NextIntlClientProvider } from 'next-intl'
import type { Messages } from 'next-intl'
import { useLayoutEffect, useState } from 'react'
import type { Language, Localized } from '#domain/shared/language.ts'
import { ReviewSession } from './session/review-session.tsx'
import type { ReviewSessionProps } from './session/review-session.tsx'
import { useDeviceTimeZone } from './use-device-time-zone.ts'

interface ReviewAppProps extends Pick<ReviewSessionProps, 'nextStep' | 'question'> {
  /** Of the address the page was opened at. */
  readonly language: Language
  /** Words of the features on this page, in both languages. */
  readonly messages: Localized<Partial<Messages>>
  readonly titles: Localized<string>
  /** The zone that the server counted days in. */
  readonly assumedTimeZone: string
  /** What the server fetched ahead. */
  readonly fetched: DehydratedState
}

/**
 * The review with what it stands on. It changes its language by itself, address included, so that a switch in the middle
 * of a question moves nothing and needs no network.
 */
export function ReviewApp(props: ReviewAppProps) {
  const [client] = useState(() => new QueryClient())
  const [language, setLanguage] = useState(props.language)
  const timeZone = useDeviceTimeZone(props.assumedTimeZone)
  useDocumentLanguage(language, props.titles)

  function switchTo(next: Language) {
    setLanguage(next)
    window.history.replaceState(null, '', `/${next}/review`)
  }

  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={props.fetched}>
        <NextIntlClientProvider locale={language} messages={props.messages[language]} timeZone="UTC">
          <ReviewSession
            key={timeZone}
            language={language}
            onLanguage={switchTo}
            timeZone={timeZone}
            nextStep={props.nextStep}
            question={props.question}
          />
        </NextIntlClientProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

/** Keeps the document in step; leaving the page gives its own language back before the next page sets its own. */
function useDocumentLanguage(language: Language, titles: Localized<string>): void {
  const [opened] = useState(language)
  useLayoutEffect(() => {
    if (language === opened && document.documentElement.lang === opened) return
    document.documentElement.lang = language
    document.title = titles[language]
  }, [language, opened, titles])
  useLayoutEffect(
    () => () => {
      document.documentElement.lang = opened
    },
    [opened],
  )
}
