import Link from 'next/link'
import { messages } from './i18n/messages.ts'

/** An address outside both languages: the language is not known, so both are offered. */
export default function NotFound() {
  return (
    <html lang="ko">
      <body>
        <title>Cleartext</title>
        <main id="main" className="mx-auto max-w-measure p-8">
          <h1>{messages.ko['app-shell'].notFound.title}</h1>
          <p lang="en">{messages.en['app-shell'].notFound.title}</p>
          <p className="mt-8 flex gap-6">
            <Link href="/ko">{messages.ko['app-shell'].notFound.today}</Link>
            <Link href="/en" lang="en">
              {messages.en['app-shell'].notFound.today}
            </Link>
          </p>
        </main>
      </body>
    </html>
  )
}
