'use client'

import { useLayoutEffect } from 'react'
import { FAILURE_WORDS, failureNumber } from '#components/app-shell/failure-words.ts'
import { MessagePage } from '#components/app-shell/message-page.tsx'
import { applyStoredTheme } from '#components/app-shell/theme.ts'
import { Button } from '#components/ui/button.tsx'
import { LANGUAGES } from '#domain/shared/language.ts'
import { fontFaces } from './fonts.ts'
import './globals.css'

/** Stands in when even the frame of the pages failed: the language is not known here, so both are shown. */
export default function GlobalErrorPage({
  error,
  retry,
}: {
  readonly error: unknown
  readonly retry: () => void
}) {
  const number = failureNumber(error)
  useLayoutEffect(applyStoredTheme, [])

  return (
    <html lang="ko" className={fontFaces} suppressHydrationWarning>
      <body>
        <title>Cleartext</title>
        <main id="main">
          {LANGUAGES.map((language) => (
            <div key={language} lang={language}>
              <MessagePage
                title={FAILURE_WORDS[language].title}
                why={FAILURE_WORDS[language].why}
                actions={
                  <Button variant={language === 'ko' ? 'primary' : 'outlined'} onClick={retry}>
                    {FAILURE_WORDS[language].retry}
                  </Button>
                }
                {...(number && { note: `${FAILURE_WORDS[language].number} ${number}` })}
              />
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
