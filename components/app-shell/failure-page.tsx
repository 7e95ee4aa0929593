'use client'

import { useParams } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FAILURE_WORDS, failureNumber } from './failure-words.ts'
import { MessagePage } from './message-page.tsx'

/** Stands in for a page that failed while it was made or shown, in the language of its address. */
export function FailurePage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const language = useParams().locale === 'en' ? 'en' : 'ko'
  const words = FAILURE_WORDS[language]
  const number = failureNumber(error)

  return (
    <main id="main" tabIndex={-1}>
      <MessagePage
        title={words.title}
        why={words.why}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              {words.retry}
            </Button>
            <ButtonLink href={`/${language}`}>{words.today}</ButtonLink>
          </>
        }
        {...(number && { note: `${words.number} ${number}` })}
      />
    </main>
  )
}
