import type { Element, Root } from 'hast'
import Link from 'next/link'
import { RichText } from '#components/ui/rich-text.tsx'
import { Value } from '#components/ui/value.tsx'
import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'

/** An author's text on the one page: claims lead to their facts, values keep their colour, and nothing opens. */
export function SummaryText({
  content,
  terms,
  language,
}: {
  readonly content: Root | Element
  readonly terms: ReadonlyMap<string, Term>
  readonly language: Language
}) {
  return (
    <RichText
      content={content}
      draw={{
        a: ({ properties: { dataFact, dataTerm, href } }, children) => {
          if (typeof dataFact === 'string')
            return <Link href={`/${language}/facts/${dataFact}`}>{children}</Link>
          if (typeof dataTerm !== 'string') return <a href={String(href)}>{children}</a>
          const secrecy = terms.get(dataTerm)?.secrecy
          return secrecy ? <Value secrecy={secrecy}>{children}</Value> : children
        },
        th: (th, children) => (th.children.length === 0 ? <td /> : <th scope="col">{children}</th>),
      }}
    />
  )
}
