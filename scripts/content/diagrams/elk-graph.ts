import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js'
import type { LayoutName } from '#domain/diagram/diagram.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { GROUP } from '#domain/diagram/drawing-metrics.ts'
import type { DiagramMeasures } from '#domain/diagram/measure-diagram.ts'

/** How the Eclipse Layout Kernel lays a diagram out. Model order: what stands first in the file stands first. */
const ROOT_OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelNode': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
}

const GROUP_OPTIONS: LayoutOptions = {
  'elk.padding': `[top=${GROUP.paddingTop},left=${GROUP.padding},bottom=${GROUP.padding},right=${GROUP.padding}]`,
  'elk.nodeSize.constraints': 'MINIMUM_SIZE',
}

/** The diagram as ELK's layered algorithm takes it. */
export function toElkGraph(source: DiagramSource, measures: DiagramMeasures, name: LayoutName): ElkNode {
  const direction = source.layout[name] === 'right' ? 'RIGHT' : 'DOWN'
  return {
    id: 'diagram',
    layoutOptions: { ...ROOT_OPTIONS, 'elk.direction': direction },
    children: childrenOf(source, measures, undefined),
    edges: Object.keys(source.edges).map((id) => toElkEdge(source, measures, id)),
  }
}

function childrenOf(
  source: DiagramSource,
  measures: DiagramMeasures,
  parentId: string | undefined,
): ElkNode[] {
  const groups = Object.entries(source.groups).filter(([, group]) => group.in === parentId)
  const nodes = Object.entries(source.nodes).filter(([, node]) => node.in === parentId)
  return [
    ...groups.map(([id]) => ({
      id,
      layoutOptions: {
        ...GROUP_OPTIONS,
        'elk.nodeSize.minimum': `(${(measures.groups[id] ?? 0) + 2 * GROUP.padding},0)`,
      },
      children: childrenOf(source, measures, id),
    })),
    ...nodes.map(([id]) => ({ id, width: measures.nodes[id]?.width, height: measures.nodes[id]?.height })),
  ]
}

function toElkEdge(source: DiagramSource, measures: DiagramMeasures, id: string): ElkExtendedEdge {
  const edge = source.edges[id]
  const slot = measures.slots[id]
  return {
    id,
    sources: [edge?.from ?? ''],
    targets: [edge?.to ?? ''],
    labels:
      slot === undefined
        ? []
        : [
            {
              id: `${id} slot`,
              text: ' ',
              ...slot,
              layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
            },
          ],
  }
}
