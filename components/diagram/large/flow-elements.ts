import type { Edge, Node } from '@xyflow/react'
import type {
  Box,
  DiagramBadge,
  DiagramEdge,
  DiagramGroup,
  DiagramLayout,
  DiagramNode,
  DiagramPacket,
  DiagramStep,
  EdgeRoute,
  GroupBox,
} from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import type { Traffic } from '../drawing/edge-drawing.tsx'
import type { Emphasis } from '../drawing/node-drawing.tsx'
import { stepView } from '../drawing/step-view.ts'
import type { StepView } from '../drawing/step-view.ts'

/** Types, not interfaces: React Flow wants what may be indexed by any name. */
type Drawn = { readonly language: Language; readonly emphasis: Emphasis }
type OnWay = { readonly edge: DiagramEdge; readonly route: EdgeRoute; readonly traffic: Traffic }
export type FrameNode = Node<Drawn & { readonly group: DiagramGroup; readonly box: GroupBox }, 'frame'>
export type PartNode = Node<
  Drawn & {
    readonly node: DiagramNode
    readonly glyphPath: string
    readonly badges: readonly DiagramBadge[]
  },
  'part'
>
export type WordsNode = Node<Drawn & OnWay, 'words'>
export type TokenNode = Node<{ readonly packet: DiagramPacket }, 'token'>
export type WayEdge = Edge<OnWay & { readonly emphasis: Emphasis }, 'way'>
export type FlowNode = FrameNode | PartNode | WordsNode | TokenNode

export interface FlowElements {
  readonly nodes: FlowNode[]
  readonly edges: WayEdge[]
}

/** What lies above what: frames, ways, nodes, words, and what travels. */
const LEVEL = { frame: 0, way: 1, part: 2, words: 3, token: 4 } as const

/** Size of everything that is only moved and takes no room of its own. */
const POINT = { width: 1, height: 1 }

export interface FlowOptions {
  readonly step: DiagramStep
  readonly layout: DiagramLayout
  readonly language: Language
  readonly withTokens: boolean
  /** Puts the name of a node and what it has into a sentence. */
  readonly describe: (name: string, badges: readonly string[]) => string
  readonly nameSecrecy: (secrecy: Secrecy) => string
}

/** One step of a diagram as nodes and edges of React Flow, with sizes and places, so that nothing has to be measured. */
export function flowElements({ diagram, glyphs }: DrawableDiagram, options: FlowOptions): FlowElements {
  const { step, layout, language } = options
  const view = stepView(step)
  const ways = diagram.edges.flatMap((edge) => {
    const route = layout.edges[edge.id]
    return route && view.isVisible(edge.id) ? [{ edge, route }] : []
  })
  return {
    nodes: [
      ...diagram.groups.flatMap((group) =>
        visible(view, group.id, layout.groups).map((box) =>
          frameNode(group, box, { language, emphasis: view.emphasisOf(group.id) }),
        ),
      ),
      ...diagram.nodes.flatMap((node) =>
        visible(view, node.id, layout.nodes).map((box) =>
          partNode(
            { node, box, badges: view.badgesOf(node.id), glyphPath: glyphs[node.glyph] ?? '' },
            view,
            options,
          ),
        ),
      ),
      ...ways.map(({ edge, route }) => wordsNode(edge, route, view, language)),
      ...(options.withTokens ? step.packets.map(tokenNode) : []),
    ],
    edges: ways.map(({ edge, route }) => wayEdge(edge, route, view)),
  }
}

function visible<Place extends Box>(
  view: StepView,
  id: string,
  boxes: Readonly<Record<string, Place>>,
): readonly Place[] {
  const box = boxes[id]
  return box && view.isVisible(id) ? [box] : []
}

function frameNode(group: DiagramGroup, box: GroupBox, drawn: Drawn): FrameNode {
  return {
    ...placed(box),
    id: group.id,
    type: 'frame',
    zIndex: LEVEL.frame,
    focusable: false,
    data: { ...drawn, group, box },
  }
}

function partNode(
  {
    node,
    box,
    badges,
    glyphPath,
  }: { node: DiagramNode; box: Box; badges: readonly DiagramBadge[]; glyphPath: string },
  view: StepView,
  { language, describe, nameSecrecy }: FlowOptions,
): PartNode {
  const said = (lines: readonly string[], secrecy: Secrecy | undefined) =>
    secrecy ? `${nameSecrecy(secrecy)} ${lines.join(' ')}` : lines.join(' ')
  const name = [said(node.label[language], node.secrecy), ...(node.detail?.[language] ?? [])].join(', ')
  return {
    ...placed(box),
    id: node.id,
    type: 'part',
    zIndex: LEVEL.part,
    ariaLabel: describe(
      name,
      badges.map(({ text, secrecy }) => said(text[language], secrecy)),
    ),
    data: { node, glyphPath, badges, language, emphasis: view.emphasisOf(node.id) },
  }
}

function wordsNode(edge: DiagramEdge, route: EdgeRoute, view: StepView, language: Language): WordsNode {
  return {
    ...POINT,
    id: `words of ${edge.id}`,
    type: 'words',
    position: { x: 0, y: 0 },
    zIndex: LEVEL.words,
    focusable: false,
    data: { edge, route, traffic: view.trafficOn(edge.id), language, emphasis: view.emphasisOf(edge.id) },
  }
}

function tokenNode(packet: DiagramPacket): TokenNode {
  return {
    ...POINT,
    id: `token on ${packet.edgeId}`,
    type: 'token',
    position: { x: 0, y: 0 },
    zIndex: LEVEL.token,
    focusable: false,
    data: { packet },
  }
}

function wayEdge(edge: DiagramEdge, route: EdgeRoute, view: StepView): WayEdge {
  return {
    id: edge.id,
    type: 'way',
    source: edge.fromId,
    target: edge.toId,
    zIndex: LEVEL.way,
    data: { edge, route, traffic: view.trafficOn(edge.id), emphasis: view.emphasisOf(edge.id) },
  }
}

function placed({ x, y, width, height }: Box) {
  return { position: { x, y }, width, height }
}
