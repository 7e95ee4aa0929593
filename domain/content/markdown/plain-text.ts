import type { Nodes } from 'mdast'

/** Nodes after which a new line begins. */
const BLOCK_TYPES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableRow', 'code'])

/**
 * The words of some Markdown without its marks; code and alternative texts are words too.
 *
 * @param skips - nodes that this accepts are left out with all that is in them.
 * @returns blocks on lines of their own, table cells separated by a space.
 */
export function plainText(nodes: readonly Nodes[], skips?: (node: Nodes) => boolean): string {
  if (skips !== undefined) return collectText(nodes, skips)
  const known = remembered.get(nodes)
  if (known !== undefined) return known
  const text = collectText(nodes, () => false)
  remembered.set(nodes, text)
  return text
}

/** Many rules read the same texts; each is put together once. */
const remembered = new WeakMap<readonly Nodes[], string>()

function collectText(nodes: readonly Nodes[], skips: (node: Nodes) => boolean): string {
  const parts: string[] = []
  const append = (node: Nodes): void => {
    if (skips(node)) return
    if ('value' in node) parts.push(node.value)
    if ('alt' in node && node.alt) parts.push(node.alt)
    if (node.type === 'break') parts.push('\n')
    if ('children' in node) node.children.forEach(append)
    if (node.type === 'tableCell') parts.push(' ')
    if (BLOCK_TYPES.has(node.type)) parts.push('\n')
  }
  nodes.forEach(append)
  return parts.join('').trim()
}

/** Whether a node is code, in a line or in a block. */
export function isCode(node: Nodes): boolean {
  return node.type === 'code' || node.type === 'inlineCode'
}
