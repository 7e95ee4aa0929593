import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'

/** Inside these only elements may stand; the line breaks that a converter leaves between them are no text. */
const STRUCTURAL = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'dl'])

/** Code may be wider than its column and scrolls by itself; the keyboard can scroll only what it can reach. */
const SCROLLED: Readonly<Record<string, { readonly tabIndex: 0 }>> = { pre: { tabIndex: 0 } }

/** Draws one element itself. `children` are already drawn; the caller adds nothing that needs a key. */
export type DrawElement = (element: Element, children: ReactNode) => ReactNode

/**
 * Draws a sanitised HTML syntax tree as React elements.
 *
 * Written by hand because the tree is small and known: the general converters carry a style parser and tables of every
 * SVG and MathML attribute to a page that needs none of it.
 */
export function RichText({
  content,
  draw = {},
}: {
  readonly content: Root | Element
  /** Takes over elements by tag name, as `{ a: … }`. */
  readonly draw?: Readonly<Record<string, DrawElement>>
}): ReactNode {
  return content.type === 'root' ? drawChildren(content.children, draw) : drawNode(content, 0, draw)
}

function drawChildren(
  nodes: readonly (RootContent | ElementContent)[],
  draw: Readonly<Record<string, DrawElement>>,
): ReactNode {
  return nodes.map((node, index) => drawNode(node, index, draw))
}

function drawNode(
  node: RootContent | ElementContent,
  key: number,
  draw: Readonly<Record<string, DrawElement>>,
): ReactNode {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return null
  const inside = STRUCTURAL.has(node.tagName)
    ? node.children.filter(({ type }) => type === 'element')
    : node.children
  const children = inside.length === 0 ? undefined : drawChildren(inside, draw)
  const own = draw[node.tagName]
  if (own) return createElement(Fragment, { key }, own(node, children))
  return createElement(
    node.tagName,
    { key, ...SCROLLED[node.tagName], ...toReactProps(node.properties) },
    children,
  )
}

/** Syntax trees name properties as the DOM does and keep lists apart; React wants them joined. */
function toReactProps(properties: Properties): Record<string, unknown> {
  const props: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue
    props[toReactName(name)] = Array.isArray(value) ? value.join(' ') : value
  }
  return props
}

function toReactName(name: string): string {
  if (name.startsWith('data') || name.startsWith('aria'))
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return name
}
