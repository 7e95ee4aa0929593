import type { DiagramDenial, DiagramPacket, DiagramState } from './diagram.ts'
import type { DiagramSource, StepSource } from './diagram-source.ts'
import { BADGE_TEXT, SLOT_TEXT } from './drawing-metrics.ts'
import { groupsAround, partKinds } from './parts.ts'
import type { StepState } from './step-state.ts'
import { breakLocalized } from './text/break-lines.ts'

/** Where something that is sent over an edge sets out and where it is bound. */
export function endsOf(
  source: DiagramSource,
  edgeId: string,
  isBack: boolean,
): { readonly fromId: string; readonly toId: string } {
  const { from = '', to = '' } = source.edges[edgeId] ?? {}
  return isBack ? { fromId: to, toId: from } : { fromId: from, toId: to }
}

/** What travels when a step is entered, in the order in which it is written. */
export function compilePackets(source: DiagramSource, step: StepSource): DiagramPacket[] {
  return step.do.flatMap((action) => {
    if (!('send' in action)) return []
    const { send: edgeId, back: isBack, label, secrecy } = action
    return [
      { edgeId, ...endsOf(source, edgeId, isBack), isBack, label: breakLocalized(label, SLOT_TEXT), secrecy },
    ]
  })
}

/** What can be seen of a state: parts that are hidden, or stand in something hidden, carry nothing. */
export function compileState(source: DiagramSource, state: StepState): DiagramState {
  const visible = visibleIds(source, state.hiddenIds)
  const focused = focusedIds(source, state)
  const isDimmed = (id: string): boolean =>
    [id, ...groupsAround(source, id), ...nodesAtEnds(source, id)].some((part) => state.dimmedIds.has(part))
  return {
    visibleIds: [...visible],
    focusedIds: [...visible].filter((id) => focused.has(id)),
    dimmedIds: [...visible].filter((id) => !focused.has(id) && isDimmed(id)),
    badges: state.badges
      .filter(({ nodeId }) => visible.has(nodeId))
      .map((badge) => ({ ...badge, text: breakLocalized(badge.text, BADGE_TEXT) })),
    denials: compileDenials(source, state).filter(({ edgeId }) => visible.has(edgeId)),
  }
}

/** Parts that are there: neither hidden themselves nor standing in or leading to something hidden. */
export function visibleIds(source: DiagramSource, hiddenIds: ReadonlySet<string>): ReadonlySet<string> {
  const isHidden = (id: string): boolean =>
    [id, ...groupsAround(source, id)].some((part) => hiddenIds.has(part)) ||
    nodesAtEnds(source, id).some(isHidden)
  return new Set([...partKinds(source).keys()].filter((id) => !isHidden(id)))
}

/** What a step is about: what it names, whatever stands in it, and the ends of every edge on which something moves. */
function focusedIds(source: DiagramSource, state: StepState): ReadonlySet<string> {
  const named = [...state.focusedIds]
  const ends = named.flatMap((id) => nodesAtEnds(source, id))
  const inside = [...partKinds(source).keys()].filter((id) =>
    groupsAround(source, id).some((group) => state.focusedIds.has(group)),
  )
  return new Set([...named, ...ends, ...inside])
}

function nodesAtEnds(source: DiagramSource, id: string): string[] {
  const edge = source.edges[id]
  return edge === undefined ? [] : [edge.from, edge.to]
}

function compileDenials(source: DiagramSource, { denials }: StepState): DiagramDenial[] {
  return [...denials].map(([edgeId, { why, isBack }]) => ({
    edgeId,
    ...endsOf(source, edgeId, isBack),
    why: breakLocalized(why, SLOT_TEXT),
  }))
}
