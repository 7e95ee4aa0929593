import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js'
import type { LayoutName } from '#domain/diagram/diagram.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { GROUP } from '#domain/diagram/drawing-metrics.ts'
import type { DiagramMeasures } from '#domain/diagram/measure-diagram.ts'
import type { LabelSide } from '#domain/diagram/place-group-label.ts'

/** How the Eclipse Layout Kernel lays a diagram out. Model order: what stands first in the file stands first. */
const ROOT_OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelNode': '6',
}

/** Around the picture and between its rows; on a phone the whole of it stands above its caption, so rows are closer. */
const ROOM: Readonly<Record<LayoutName, LayoutOptions>> = {
  wide: {
    'elk.padding': '[top=8,left=8,bottom=8,right=8]',
    'elk.layered.spacing.nodeNodeBetweenLayers': '24',
    'elk.layered.spacing.edgeNodeBetweenLayers': '14',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  },
  narrow: {
    'elk.padding': '[top=4,left=8,bottom=4,right=8]',
    'elk.layered.spacing.nodeNodeBetweenLayers': '14',
    'elk.layered.spacing.edgeNodeBetweenLayers': '10',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  },
}

/** Keeps the place of a group's label free at one side. */
function groupOptions(labelWidth: number, side: LabelSide): LayoutOptions {
  const [top, bottom] =
    side === 'top' ? [GROUP.labelHeight, GROUP.padding] : [GROUP.padding, GROUP.labelHeight]
  return {
    'elk.padding': `[top=${top},left=${GROUP.padding},bottom=${bottom},right=${GROUP.padding}]`,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${labelWidth + 2 * GROUP.padding},0)`,
  }
}

/** What is to be laid out. */
export interface LayoutTask {
  readonly source: DiagramSource
  readonly measures: DiagramMeasures
  readonly layout: LayoutName
  /** Groups whose label stands at the bottom; all others have it at the top. */
  readonly labelsAtBottom: readonly string[]
}

/** The diagram as ELK's layered algorithm takes it. */
export function toElkGraph(task: LayoutTask): ElkNode {
  const { source, measures, layout } = task
  const direction = source.layout[layout] === 'right' ? 'RIGHT' : 'DOWN'
  return {
    id: 'diagram',
    layoutOptions: { ...ROOT_OPTIONS, ...ROOM[layout], 'elk.direction': direction },
    children: childrenOf(task, undefined),
    edges: Object.keys(source.edges).map((id) => toElkEdge(source, measures, id)),
  }
}

function childrenOf(task: LayoutTask, parentId: string | undefined): ElkNode[] {
  const { source, measures, labelsAtBottom } = task
  const groups = Object.entries(source.groups).filter(([, group]) => group.in === parentId)
  const nodes = Object.entries(source.nodes).filter(([, node]) => node.in === parentId)
  return [
    ...groups.map(([id]) => ({
      id,
      layoutOptions: groupOptions(measures.groups[id] ?? 0, labelsAtBottom.includes(id) ? 'bottom' : 'top'),
      children: childrenOf(task, id),
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
