import type { ReactNode } from 'react'
import type { Language } from '#domain/shared/language.ts'
import { SectionLinks } from './section-links.tsx'
import type { TaughtSection } from './taught-section.ts'

/** Where something is taught and asked; a part that is empty is left out. */
export function WhereItAppears({
  taught,
  questions,
  titles,
  language,
}: {
  readonly taught: readonly TaughtSection[]
  readonly questions: ReactNode
  readonly titles: { readonly taught: string; readonly asked: string }
  readonly language: Language
}) {
  return (
    <>
      {taught.length > 0 && (
        <section aria-labelledby="taught">
          <h2 id="taught">{titles.taught}</h2>
          <SectionLinks sections={taught} language={language} />
        </section>
      )}
      {questions && (
        <section aria-labelledby="asked">
          <h2 id="asked">{titles.asked}</h2>
          {questions}
        </section>
      )}
    </>
  )
}
