import { overlap, piecesOf } from './boxes.ts'
import type { Box, Diagram, DiagramLayout, LayoutName } from './diagram.ts'
import type { DiagramSource } from './diagram-source.ts'
import { NARROW_MAX_HEIGHT, NARROW_MAX_WIDTH, WIDE_MAX_WIDTH } from './drawing-metrics.ts'
import { groupsAround } from './parts.ts'

/** Something in a laid out picture that a reader would see as a mistake. */
export type LayoutFault = { readonly layout: LayoutName } &
  /** Two things lie on each other; `ids` name the parts they belong to. */
  (
    | { readonly code: 'overlap'; readonly ids: readonly [string, string] }
    /** An edge runs through a node that is not one of its ends, or through the label of a group. */
    | { readonly code: 'runs-through'; readonly ids: readonly [string, string] }
    | { readonly code: 'too-wide' | 'too-high'; readonly size: number; readonly limit: number }
  )

const MAX_WIDTH: Readonly<Record<LayoutName, number>> = { wide: WIDE_MAX_WIDTH, narrow: NARROW_MAX_WIDTH }

/** Finds what is wrong with a diagram's places, in both layouts. */
export function findLayoutFaults(source: DiagramSource, layouts: Diagram['layouts']): LayoutFault[] {
  return (['wide', 'narrow'] as const).flatMap((name) => [
    ...findOverlaps(solidsOf(source, layouts[name]), name),
    ...findRunsThrough(source, layouts[name], name),
    ...findSizeFaults(layouts[name], name),
  ])
}

/** A box that nothing else may lie on, except what it holds. */
interface Solid {
  readonly id: string
  readonly box: Box
  /** Parts it may lie on: the groups around it. */
  readonly mayLieOn: readonly string[]
}

function solidsOf(source: DiagramSource, layout: DiagramLayout): Solid[] {
  const around = (id: string): string[] => groupsAround(source, id)
  return [
    ...Object.entries(layout.groups).flatMap(([id, box]) => [
      { id, box, mayLieOn: around(id) },
      { id, box: box.label, mayLieOn: [id, ...around(id)] },
    ]),
    ...Object.entries(layout.nodes).map(([id, box]) => ({ id, box, mayLieOn: around(id) })),
    ...Object.entries(layout.edges).flatMap(([id, { slot }]) =>
      slot === undefined ? [] : [{ id, box: slot, mayLieOn: Object.keys(layout.groups) }],
    ),
  ]
}

function findOverlaps(solids: readonly Solid[], layout: LayoutName): LayoutFault[] {
  return solids.flatMap((one, index) =>
    solids
      .slice(index + 1)
      .filter((other) => overlap(one.box, other.box) && !holds(one, other) && !holds(other, one))
      .map((other): LayoutFault => ({ code: 'overlap', layout, ids: [one.id, other.id] })),
  )
}

/** A label belongs to its group, and what stands in a group lies on the group's frame but not on its label. */
function holds(outer: Solid, inner: Solid): boolean {
  const isFrame = !outer.mayLieOn.includes(outer.id)
  return isFrame && inner.mayLieOn.includes(outer.id)
}

function findRunsThrough(source: DiagramSource, layout: DiagramLayout, name: LayoutName): LayoutFault[] {
  const labels = Object.entries(layout.groups).map(([id, { label }]): [string, Box] => [id, label])
  const boxes = [...Object.entries(layout.nodes), ...labels]
  return Object.entries(layout.edges).flatMap(([edgeId, { points }]) => {
    const edge = source.edges[edgeId]
    return boxes
      .filter(([id]) => id !== edge?.from && id !== edge?.to)
      .filter(([, box]) => piecesOf(points).some((piece) => overlap(piece, box)))
      .map(([id]): LayoutFault => ({ code: 'runs-through', layout: name, ids: [edgeId, id] }))
  })
}

function findSizeFaults({ width, height }: DiagramLayout, layout: LayoutName): LayoutFault[] {
  const limit = MAX_WIDTH[layout]
  return [
    ...(width > limit ? [{ code: 'too-wide', layout, size: width, limit } as const] : []),
    ...(layout === 'narrow' && height > NARROW_MAX_HEIGHT
      ? [{ code: 'too-high', layout, size: height, limit: NARROW_MAX_HEIGHT } as const]
      : []),
  ]
}
