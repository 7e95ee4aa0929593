import type { Nodes } from 'mdast'

/** Visits nodes and all that is in them, in reading order. */
export function* walk(nodes: readonly Nodes[]): Generator<Nodes> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* walk(node.children)
  }
}
