import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js'
import type { Box, DiagramLayout, EdgeRoute, Point } from '#domain/diagram/diagram.ts'
import { placeGroupLabel } from '#domain/diagram/place-group-label.ts'
import { straighten } from '#domain/diagram/straighten.ts'
import type { LayoutTask } from './elk-graph.ts'

/**
 * Reads what ELK has laid out into our own shape, on whole pixels.
 *
 * The graph was laid out with coordinates from the root (`elk.json.shapeCoords`, `elk.json.edgeCoords`), so nothing has
 * to be added up.
 */
export function readElkLayout(
  graph: ElkNode,
  { measures, labelsAtBottom }: Pick<LayoutTask, 'measures' | 'labelsAtBottom'>,
): DiagramLayout {
  const shapes = descendantsOf(graph)
  const groups = shapes.filter(({ children }) => children !== undefined)
  const nodes = shapes.filter(({ children }) => children === undefined)
  const edges = [graph, ...shapes].flatMap(edgesOf)
  const routes = edges.map(([, route]) => route)
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    groups: Object.fromEntries(
      groups.map((group) => {
        const box = boxOf(group)
        const side = labelsAtBottom.includes(group.id) ? 'bottom' : 'top'
        const label = placeGroupLabel(box, measures.groups[group.id] ?? 0, side, routes)
        return [group.id, { ...box, label }]
      }),
    ),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, boxOf(node)])),
    edges: Object.fromEntries(edges),
  }
}

function descendantsOf(node: ElkNode): ElkNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...descendantsOf(child)])
}

function edgesOf(node: ElkNode): [string, EdgeRoute][] {
  return (node.edges ?? []).map((edge) => [edge.id, routeOf(edge)])
}

function routeOf({ sections, labels }: ElkExtendedEdge): EdgeRoute {
  const points = straighten((sections ?? []).flatMap(pointsOf))
  const slot = labels?.[0]
  return slot === undefined ? { points } : { points, slot: boxOf(slot) }
}

function pointsOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] {
  return [startPoint, ...bendPoints, endPoint]
}

/** Rounds the borders, not the size, so that boxes that touch still touch. */
function boxOf({ x = 0, y = 0, width = 0, height = 0 }: ElkShape): Box {
  const [left, top] = [Math.round(x), Math.round(y)]
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top }
}
