import { overlap, piecesOf } from './boxes.ts'
import type { Box, DiagramLayout, EdgeRoute } from './diagram.ts'
import { GROUP, GROUP_LABEL } from './drawing-metrics.ts'

/** Pixels between a label and an edge that runs past it. */
const CLEARANCE = 3

/** Pixels by which the search for a free place moves on. */
const STEP = 2

/** Edges enter and leave through one side of a group; its label stands at the other. */
export type LabelSide = 'top' | 'bottom'

/** Where a group's label stands: inside its frame at one side, as far left as no edge runs through it. */
export function placeGroupLabel(
  frame: Box,
  labelWidth: number,
  side: LabelSide,
  routes: readonly EdgeRoute[],
): Box {
  const inset = (GROUP.labelHeight - GROUP_LABEL.lineHeight) / 2
  const y = side === 'top' ? frame.y + inset : frame.y + frame.height - inset - GROUP_LABEL.lineHeight
  const labelAt = (x: number): Box => ({ x, y, width: labelWidth, height: GROUP_LABEL.lineHeight })
  const pieces = routes.flatMap(({ points }) => piecesOf(points))
  const isFree = (x: number): boolean => {
    const around = { ...labelAt(x - CLEARANCE), width: labelWidth + 2 * CLEARANCE }
    return !pieces.some((piece) => overlap(piece, around))
  }
  const first = frame.x + GROUP.padding
  const last = frame.x + frame.width - GROUP.padding / 2 - labelWidth
  for (let x = first; x <= last; x += STEP) if (isFree(x)) return labelAt(x)
  return labelAt(first)
}

/** Groups through whose label an edge runs. */
export function groupsWithCrossedLabel({ groups, edges }: DiagramLayout): string[] {
  const pieces = Object.values(edges).flatMap(({ points }) => piecesOf(points))
  return Object.entries(groups).flatMap(([id, { label }]) =>
    pieces.some((piece) => overlap(piece, label)) ? [id] : [],
  )
}
