import { LANGUAGES } from '#domain/shared/language.ts'
import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import { widthAroundText } from './chip-room.ts'
import type { TextLines } from './diagram.ts'
import type { DiagramSource, NodeSource } from './diagram-source.ts'
import {
  BADGE,
  BADGE_TEXT,
  GROUP_LABEL,
  NODE,
  NODE_DETAIL,
  NODE_LABEL,
  SLOT,
  SLOT_TEXT,
} from './drawing-metrics.ts'
import { foldSteps } from './step-state.ts'
import type { PlacedBadge } from './step-state.ts'
import { breakLocalized, heightOfLines, widthOfLines } from './text/break-lines.ts'
import { textWidth } from './text/text-width.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** What every part of a diagram needs, before anything has a place; the same for every layout and both languages. */
export interface DiagramMeasures {
  readonly nodes: Readonly<Record<string, Size & { readonly badgeHeight: number }>>
  /** Width of each group's label. */
  readonly groups: Readonly<Record<string, number>>
  /** Room for the texts of each edge that has any. */
  readonly slots: Readonly<Record<string, Size>>
}

/** Measures a diagram; parts that are named and do not exist are passed over. */
export function measureDiagram(source: DiagramSource): DiagramMeasures {
  const badgesByStep = foldSteps(source).map(({ badges }) => badges)
  const nodes = Object.entries(source.nodes).map(([id, node]) => [id, measureNode(id, node, badgesByStep)])
  const groups = Object.entries(source.groups).map(([id, { label }]) => [id, measureGroupLabel(label)])
  const slots = Object.keys(source.edges).flatMap((id) => {
    const slot = measureSlot(textsOnEdge(source, id))
    return slot === undefined ? [] : [[id, slot]]
  })
  return {
    nodes: Object.fromEntries(nodes) as DiagramMeasures['nodes'],
    groups: Object.fromEntries(groups) as DiagramMeasures['groups'],
    slots: Object.fromEntries(slots) as DiagramMeasures['slots'],
  }
}

interface ChipText {
  readonly text: LocalizedText
  readonly secrecy?: Secrecy | undefined
}

/** Every text that ever stands on an edge: its own, what is sent there, and why something is denied. */
function textsOnEdge(source: DiagramSource, edgeId: string): ChipText[] {
  const own = source.edges[edgeId]?.label
  const later = source.steps
    .flatMap((step) => step.do)
    .flatMap((action): ChipText[] => {
      if ('send' in action && action.send === edgeId) return [{ text: action.label, secrecy: action.secrecy }]
      return 'deny' in action && action.deny === edgeId ? [{ text: action.why, secrecy: 'denied' }] : []
    })
  return own === undefined ? later : [{ text: own }, ...later]
}

function measureNode(
  id: string,
  { label, detail }: NodeSource,
  badgesByStep: readonly (readonly PlacedBadge[])[],
): Size & { readonly badgeHeight: number } {
  const labelLines = breakLocalized(label, NODE_LABEL)
  const detailLines = detail && breakLocalized(detail, NODE_DETAIL)
  const badges = badgesByStep.map((all) => all.filter(({ nodeId }) => nodeId === id).map(measureBadge))
  const badgeHeight = Math.max(
    ...badges.map((sizes) => sum(sizes.map(({ height }) => height + NODE.badgeGap))),
  )
  const inner = Math.max(
    widthOfLines(labelLines, NODE_LABEL),
    detailLines === undefined ? 0 : widthOfLines(detailLines, NODE_DETAIL),
    ...badges.flat().map(({ width }) => width),
  )
  const height =
    2 * NODE.paddingY +
    NODE.glyphSize +
    NODE.glyphGap +
    heightOfLines(labelLines, NODE_LABEL) +
    (detailLines === undefined ? 0 : heightOfLines(detailLines, NODE_DETAIL)) +
    badgeHeight
  return { width: evenAtLeast(Math.max(NODE.minWidth, inner + 2 * NODE.paddingX)), height, badgeHeight }
}

function measureBadge({ text, secrecy }: PlacedBadge): Size {
  const lines: TextLines = breakLocalized(text, BADGE_TEXT)
  return {
    width: widthOfLines(lines, BADGE_TEXT) + widthAroundText(secrecy, BADGE.paddingX),
    height: heightOfLines(lines, BADGE_TEXT) + 2 * BADGE.paddingY,
  }
}

function measureSlot(texts: readonly ChipText[]): Size | undefined {
  if (texts.length === 0) return undefined
  const chips = texts.map(({ text, secrecy }) => {
    const lines = breakLocalized(text, SLOT_TEXT)
    return {
      width: widthOfLines(lines, SLOT_TEXT) + widthAroundText(secrecy, SLOT.paddingX),
      height: heightOfLines(lines, SLOT_TEXT) + 2 * SLOT.paddingY,
    }
  })
  return {
    width: evenAtLeast(Math.max(...chips.map(({ width }) => width))),
    height: Math.max(...chips.map(({ height }) => height)),
  }
}

function measureGroupLabel(label: LocalizedText): number {
  return Math.ceil(Math.max(...LANGUAGES.map((language) => textWidth(label[language], GROUP_LABEL))))
}

/** Even widths have a middle on a whole pixel, so that arrows and glyphs are drawn sharply. */
function evenAtLeast(width: number): number {
  return 2 * Math.ceil(width / 2)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
