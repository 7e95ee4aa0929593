import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js'
import type { Box, DiagramLayout, EdgeRoute, Point } from '#domain/diagram/diagram.ts'
import { straighten } from '#domain/diagram/straighten.ts'

/**
 * Reads what ELK has laid out into our own shape, on whole pixels.
 *
 * The graph was laid out with coordinates from the root (`elk.json.shapeCoords`, `elk.json.edgeCoords`), so nothing has
 * to be added up.
 */
export function readElkLayout(graph: ElkNode): DiagramLayout {
  const shapes = descendantsOf(graph)
  const boxes = (wanted: (shape: ElkNode) => boolean): Record<string, Box> =>
    Object.fromEntries(shapes.filter(wanted).map((shape) => [shape.id, boxOf(shape)]))
  const isGroup = (shape: ElkNode): boolean => shape.children !== undefined
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    groups: boxes(isGroup),
    nodes: boxes((shape) => !isGroup(shape)),
    edges: Object.fromEntries([graph, ...shapes].flatMap(edgesOf)),
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
