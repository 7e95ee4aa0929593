import type { Element, ElementContent, RootContent, Text } from 'hast'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { RichText } from '../rich-text.ts'
import type { TermMatcher } from './term-matcher.ts'

/** The glossary in one language, ready to be found in texts. */
export interface TermMarker {
  readonly match: TermMatcher
  readonly secrecyById: ReadonlyMap<string, Secrecy | undefined>
}

/** In these a term is never marked: it would be a link in a link, or the word stands for itself. */
const UNMARKED_ELEMENTS = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Marks the first use of each glossary term as an `a` element.
 *
 * @param seen - ids marked in the section so far, in order; what is marked here is added to it.
 * @returns a marked copy; the given text stays as it is.
 */
export function markTerms(text: RichText, marker: TermMarker, seen: Set<string>): RichText {
  return { ...text, children: text.children.flatMap((child) => markNode(child, marker, seen)) }
}

function markNode<Node extends RootContent | ElementContent>(
  node: Node,
  marker: TermMarker,
  seen: Set<string>,
): (Node | Element | Text)[] {
  if (node.type === 'text') return markText(node, marker, seen)
  if (node.type !== 'element' || UNMARKED_ELEMENTS.has(node.tagName)) return [node]
  return [{ ...node, children: node.children.flatMap((child) => markNode(child, marker, seen)) }]
}

function markText(node: Text, { match, secrecyById }: TermMarker, seen: Set<string>): (Element | Text)[] {
  const parts: (Element | Text)[] = []
  let done = 0
  for (const { termId, start, end } of match(node.value)) {
    if (seen.has(termId)) continue
    seen.add(termId)
    if (start > done) parts.push({ type: 'text', value: node.value.slice(done, start) })
    const secrecy = secrecyById.get(termId)
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: `#term-${termId}`, dataTerm: termId, ...(secrecy && { dataSecrecy: secrecy }) },
      children: [{ type: 'text', value: node.value.slice(start, end) }],
    })
    done = end
  }
  if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) })
  return parts
}
