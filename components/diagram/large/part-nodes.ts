import type { Node } from '@xyflow/react'
import type { Box, DiagramBadge, DiagramLayout, DiagramNode, DiagramStep } from '#domain/diagram/diagram.ts'
import { alike } from '../alike.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { stepView } from '../drawing/step-view.ts'

/** A type, not an interface: React Flow wants what may be indexed by any name. */
type PartData = { readonly box: Box; readonly badges: readonly DiagramBadge[] }
/** A part of the picture that the focus can reach; what one sees of it is drawn elsewhere. */
export type PartNode = Node<PartData, 'part'>

export interface NamedParts {
  readonly drawable: DrawableDiagram
  readonly step: DiagramStep
  readonly layout: DiagramLayout
  /** What a part is called while it has some badges. */
  readonly nameOf: (node: DiagramNode, badges: readonly DiagramBadge[]) => string
}

/**
 * The nodes of a step, with sizes and places, so that nothing has to be measured.
 *
 * @param earlier - those of another step: a node that is as it was stays the same object, and React Flow leaves it alone.
 */
export function partNodes(
  { drawable, step, layout, nameOf }: NamedParts,
  earlier: readonly PartNode[],
): PartNode[] {
  const view = stepView(step)
  const known = new Map(earlier.map((node) => [node.id, node]))
  return drawable.diagram.nodes.flatMap((node) => {
    const box = layout.nodes[node.id]
    if (!box || !view.isVisible(node.id)) return []
    const data = { box, badges: view.badgesOf(node.id) }
    const before = known.get(node.id)
    if (before && alike(before.data, data)) return [before]
    const { x, y, width, height } = box
    const ariaLabel = nameOf(node, data.badges)
    return [{ id: node.id, type: 'part', position: { x, y }, width, height, ariaLabel, data }]
  })
}
