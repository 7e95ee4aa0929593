import { compilePackets, compileState } from './compile-steps.ts'
import { describeStep } from './describe-step.ts'
import type {
  Box,
  Diagram,
  DiagramEdge,
  DiagramGroup,
  DiagramLayout,
  DiagramNode,
  DiagramStep,
} from './diagram.ts'
import type { DiagramSource } from './diagram-source.ts'
import { NODE_DETAIL, NODE_LABEL, SLOT_TEXT } from './drawing-metrics.ts'
import { measureDiagram } from './measure-diagram.ts'
import { groupsAround } from './parts.ts'
import { foldSteps, initialState } from './step-state.ts'
import { breakLocalized } from './text/break-lines.ts'

/** Turns a diagram that breaks no rule, and its layouts, into what the player draws. */
export function compileDiagram(source: DiagramSource, topicId: string, layouts: Diagram['layouts']): Diagram {
  const { id, title, summary } = source
  return {
    id,
    topicId,
    title,
    summary,
    groups: compileGroups(source),
    nodes: compileNodes(source),
    edges: compileEdges(source),
    steps: compileSteps(source, layouts),
    layouts,
  }
}

function compileGroups(source: DiagramSource): DiagramGroup[] {
  return Object.entries(source.groups)
    .map(([id, { kind, label, in: parentId }]) => ({
      id,
      kind,
      label: { ko: [label.ko], en: [label.en] },
      parentId,
    }))
    .sort((left, right) => groupsAround(source, left.id).length - groupsAround(source, right.id).length)
}

function compileNodes(source: DiagramSource): DiagramNode[] {
  const measures = measureDiagram(source)
  return Object.entries(source.nodes).map(([id, { glyph, label, detail, secrecy, in: parentId }]) => ({
    id,
    glyph,
    label: breakLocalized(label, NODE_LABEL),
    detail: detail && breakLocalized(detail, NODE_DETAIL),
    secrecy,
    parentId,
    badgeHeight: measures.nodes[id]?.badgeHeight ?? 0,
  }))
}

function compileEdges(source: DiagramSource): DiagramEdge[] {
  return Object.entries(source.edges).map(([id, { from, to, label, line }]) => ({
    id,
    fromId: from,
    toId: to,
    label: label && breakLocalized(label, SLOT_TEXT),
    arrows: arrowsOf(source, id),
    line,
  }))
}

/** Arrow heads stand where something arrives; an edge on which nothing ever moves points to its end. */
function arrowsOf(source: DiagramSource, edgeId: string): DiagramEdge['arrows'] {
  const ways = new Set(
    source.steps
      .flatMap((step) => step.do)
      .flatMap((action) => {
        const isOnEdge =
          ('send' in action && action.send === edgeId) || ('deny' in action && action.deny === edgeId)
        return isOnEdge ? [action.back] : []
      }),
  )
  if (!ways.has(true)) return 'end'
  return ways.has(false) ? 'both' : 'start'
}

function compileSteps(source: DiagramSource, layouts: Diagram['layouts']): DiagramStep[] {
  const states = foldSteps(source)
  const first = initialState(source.steps)
  return source.steps.flatMap((step, index) => {
    const state = states[index]
    const before = states[index - 1] ?? first
    if (state === undefined) return []
    const zoomed = [...state.zoomedIds]
    return [
      {
        id: step.id,
        caption: step.say,
        gateItemId: step.ask,
        packets: compilePackets(source, step),
        state: compileState(source, state),
        zoom:
          zoomed.length === 0
            ? undefined
            : { wide: zoomBox(layouts.wide, zoomed), narrow: zoomBox(layouts.narrow, zoomed) },
        happenings: describeStep(source, step, before.badges),
      },
    ]
  })
}

/** Pixels around what is brought close. */
const ZOOM_MARGIN = 12

/** The smallest box around some parts, with a margin, inside the picture. */
function zoomBox(layout: DiagramLayout, ids: readonly string[]): Box {
  const boxes = ids.flatMap((id) => boxesOf(layout, id))
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - ZOOM_MARGIN)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - ZOOM_MARGIN)
  const right = Math.min(layout.width, Math.max(...boxes.map(({ x, width }) => x + width)) + ZOOM_MARGIN)
  const bottom = Math.min(layout.height, Math.max(...boxes.map(({ y, height }) => y + height)) + ZOOM_MARGIN)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function boxesOf(layout: DiagramLayout, id: string): Box[] {
  const box = layout.nodes[id] ?? layout.groups[id]
  if (box !== undefined) return [box]
  const { points = [], slot } = layout.edges[id] ?? {}
  const bends = points.map((point) => ({ ...point, width: 0, height: 0 }))
  return slot === undefined ? bends : [slot, ...bends]
}
