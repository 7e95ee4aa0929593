import type { Nodes } from 'mdast'

/** Nodes and all that is in them, in reading order. */
export function walk(nodes: readonly Nodes[]): Nodes[] {
  const found: Nodes[] = []
  const visit = (node: Nodes): void => {
    found.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return found
}
