import type { PhrasingContent, RootContent } from 'mdast'

const LEADING_ID = /^\(([a-z0-9]+(?:-[a-z0-9]+)*)\)\s*/

/** Takes `(id)` off the beginning of an option's first paragraph. */
export function takeLeadingId(blocks: readonly RootContent[]): {
  readonly id?: string
  readonly rest: readonly RootContent[]
} {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph') return { rest: blocks }
  const { id, rest } = takeIdFromPhrase(first.children)
  if (id === undefined) return { rest: blocks }
  return { id, rest: rest.length === 0 ? others : [{ ...first, children: rest }, ...others] }
}

/** Takes `(id)` off the beginning of a phrase. */
export function takeIdFromPhrase(phrase: readonly PhrasingContent[]): {
  readonly id?: string
  readonly rest: PhrasingContent[]
} {
  const [first, ...others] = phrase
  const match = first?.type === 'text' ? LEADING_ID.exec(first.value) : null
  if (first?.type !== 'text' || match === null) return { rest: [...phrase] }
  const value = first.value.slice(match[0].length)
  return { id: match[1], rest: value === '' ? others : [{ ...first, value }, ...others] }
}
