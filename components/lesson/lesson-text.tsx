import type { Element, Root } from 'hast'
import type { ReactNode } from 'react'
import { RichText } from '#components/ui/rich-text.tsx'
import type { DrawElement } from '#components/ui/rich-text.tsx'
import { Value } from '#components/ui/value.tsx'
import type { Term } from '#domain/content/term.ts'
import styles from './lesson-text.module.css'

/** How the links of an author's text are told apart and numbered. */
export interface LinkContext {
  readonly terms: ReadonlyMap<string, Term>
  /** Place of each fact's note within the lesson, from 1. */
  readonly factNumbers: ReadonlyMap<string, number>
  /** What a screen reader says before the number of a fact, with `{number}` replaced. */
  readonly nameFactNumber: (number: number) => string
}

/** An author's text with its claims numbered and its terms marked; a value that has secrecy is drawn as such. */
export function LessonText({
  content,
  links,
}: {
  readonly content: Root | Element
  readonly links: LinkContext
}) {
  return (
    <RichText content={content} draw={{ ...DRAW, a: (link, children) => drawLink(link, children, links) }} />
  )
}

function drawLink(link: Element, children: ReactNode, links: LinkContext): ReactNode {
  const { dataFact, dataTerm, href } = link.properties
  const address = typeof href === 'string' ? href : undefined
  if (typeof dataFact === 'string') {
    const number = links.factNumbers.get(dataFact)
    return (
      <a className={styles.fact} href={address} data-fact={dataFact}>
        <span>{children}</span>
        {number && (
          <sup>
            <span className="sr-only">{links.nameFactNumber(number)}</span>
            <span aria-hidden="true">{number}</span>
          </sup>
        )}
      </a>
    )
  }
  if (typeof dataTerm === 'string') {
    const secrecy = links.terms.get(dataTerm)?.secrecy
    return (
      <a className={secrecy ? styles.value : styles.term} href={address} data-term={dataTerm}>
        {secrecy ? <Value secrecy={secrecy}>{children}</Value> : children}
      </a>
    )
  }
  return <a href={address}>{children}</a>
}

/** A table that is wider than the column scrolls by itself, and can be scrolled with the keyboard. */
const DRAW: Readonly<Record<string, DrawElement>> = {
  table: (_table, children) => (
    <div className={styles.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  /** The corner above row names heads nothing. */
  th: (th, children) => (th.children.length === 0 ? <td /> : <th scope="col">{children}</th>),
}
