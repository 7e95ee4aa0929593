import type { Link } from 'mdast'
import type { AuthoredDocument } from '../authored/authored-text.ts'
import type { Place } from '../authored/place.ts'

/** A link of a Markdown file. */
export interface AuthoredLink {
  readonly url: string
  readonly node: Link
  readonly place: Place
}

const FACT_SCHEME = 'fact:'

const remembered = new WeakMap<AuthoredDocument, readonly AuthoredLink[]>()

/** All links of a file, in reading order. */
export function listLinks(document: AuthoredDocument): readonly AuthoredLink[] {
  const known = remembered.get(document)
  if (known !== undefined) return known
  const links = document.nodes.flatMap((node) =>
    node.type === 'link' ? [{ url: node.url, node, place: placeIn(document, node) }] : [],
  )
  remembered.set(document, links)
  return links
}

/** The id in `fact:kms-039`; nothing for any other link. */
export function factIdOf(url: string): string | undefined {
  return url.startsWith(FACT_SCHEME) ? url.slice(FACT_SCHEME.length) : undefined
}

/** Where a node of a file begins. */
export function placeIn(document: AuthoredDocument, node: { readonly position?: Link['position'] }): Place {
  const start = node.position?.start
  return { file: document.file, line: start?.line ?? 1, column: start?.column ?? 1 }
}
