import type { ReactNode } from 'react'
import { RichText } from '#components/ui/rich-text.tsx'
import type { DrawElement } from '#components/ui/rich-text.tsx'
import type { RichText as RichTextTree } from '#domain/content/rich-text.ts'

/** Text of an item. Its claims and terms are words here: their cards belong to lessons. */
export function QuestionText({ content }: { readonly content: RichTextTree }) {
  return <RichText content={content} draw={DRAW} />
}

/** The same where a paragraph cannot stand, as inside a label: its words without the paragraph around them. */
export function InlineQuestionText({ content }: { readonly content: RichTextTree }) {
  return <RichText content={content} draw={DRAW_INLINE} />
}

const drawLink: DrawElement = (element, children) => {
  const { dataFact, dataTerm, href } = element.properties
  if (dataFact !== undefined || dataTerm !== undefined || typeof href !== 'string') return children
  return <OutsideLink href={href}>{children}</OutsideLink>
}

const DRAW = { a: drawLink }
const DRAW_INLINE = { a: drawLink, p: (_: unknown, children: ReactNode) => children }

/** A link that leaves the question where it is. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
