import type { Heading } from 'mdast'
import { plainText } from './plain-text.ts'

/** What stands in braces at the end of a heading, `{#id draft}`. */
export interface HeadingAttributes {
  /** The heading's words without the braces. */
  readonly title: string
  readonly id?: string
  readonly isDraft: boolean
  /** Words in the braces that mean nothing. */
  readonly unknown: readonly string[]
}

const ATTRIBUTES = /[ \t]*(?<!\{)\{([^{}]*)\}[ \t]*$/

/** Reads a heading's title and attributes; a heading without braces has neither id nor draft mark. */
export function readHeading(heading: Heading): HeadingAttributes {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? ATTRIBUTES.exec(last.value) : null
  const title = plainText(heading.children)
  if (match === null) return { title, isDraft: false, unknown: [] }
  const words = (match[1] ?? '').split(/\s+/).filter((word) => word !== '')
  const ids = words.filter((word) => word.startsWith('#'))
  return {
    title: title.slice(0, title.length - match[0].trim().length).trim(),
    id: ids[0]?.slice(1),
    isDraft: words.includes('draft'),
    unknown: [...words.filter((word) => !word.startsWith('#') && word !== 'draft'), ...ids.slice(1)],
  }
}

/** The heading as a reader sees it: its attributes gone. */
export function withoutAttributes(heading: Heading): Heading {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return heading
  const value = last.value.replace(ATTRIBUTES, '')
  return { ...heading, children: [...heading.children.slice(0, -1), { ...last, value }] }
}
