'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NextIntlClientProvider } from 'next-intl'
import type { Messages } from 'next-intl'
import { useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Language, Localized } from '#domain/shared/language.ts'

export interface StudyFrameProps {
  /** Of the address the page was opened at. */
  readonly language: Language
  /** Words of the features on this page, in both languages. */
  readonly messages: Localized<Partial<Messages>>
  readonly titles: Localized<string>
  /** Of the page, below the language. */
  readonly path: string
  readonly children: (language: Language, switchTo: (language: Language) => void) => ReactNode
}

/**
 * What a page of questions stands on. It changes its language by itself, address included, so that a switch in the middle
 * of a question moves nothing and needs no network.
 */
export function StudyFrame({ messages, titles, path, children, ...opened }: StudyFrameProps) {
  const [client] = useState(() => new QueryClient())
  const [language, setLanguage] = useState(opened.language)
  useDocumentLanguage(language, titles)

  function switchTo(next: Language) {
    setLanguage(next)
    window.history.replaceState(null, '', `/${next}${path}`)
  }

  return (
    <QueryClientProvider client={client}>
      <NextIntlClientProvider locale={language} messages={messages[language]} timeZone="UTC">
        {children(language, switchTo)}
      </NextIntlClientProvider>
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
