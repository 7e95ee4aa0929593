import { MessagePage } from '#components/app-shell/message-page.tsx'
import { APPLY_STORED_THEME } from '#components/app-shell/theme.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { LANGUAGES } from '#domain/shared/language.ts'
import { fontFaces } from './fonts.ts'
import { messages } from './i18n/messages.ts'

/**
 * The answer to every address that no page has. It is made once, at build time, and does not know the address: therefore
 * it speaks both languages, and works without a script.
 */
export default function NotFound() {
  return (
    <html lang="ko" className={fontFaces} suppressHydrationWarning>
      <head>
        <title>Cleartext</title>
        <script dangerouslySetInnerHTML={{ __html: APPLY_STORED_THEME }} />
      </head>
      <body>
        <main id="main">
          {LANGUAGES.map((language) => {
            const words = messages[language]['app-shell'].notFound
            return (
              <div key={language} lang={language}>
                <MessagePage
                  title={words.title}
                  why={words.why}
                  actions={
                    <>
                      <ButtonLink href={`/${language}/learn`}>{words.learn}</ButtonLink>
                      <ButtonLink variant="quiet" href={`/${language}`}>
                        {words.today}
                      </ButtonLink>
                    </>
                  }
                />
              </div>
            )
          })}
        </main>
      </body>
    </html>
  )
}
