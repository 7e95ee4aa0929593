import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { DiagramSource, StepAction, StepSource } from './diagram-source.ts'

/** A mark on a node, in the author's words. */
export interface PlacedBadge {
  readonly nodeId: string
  readonly id: string
  readonly text: LocalizedText
  readonly secrecy?: Secrecy
}

/** What holds in a diagram at some point, whether it can be seen or not. */
export interface StepState {
  readonly hiddenIds: ReadonlySet<string>
  readonly dimmedIds: ReadonlySet<string>
  /** Of this step alone. */
  readonly focusedIds: ReadonlySet<string>
  /** Of this step alone. */
  readonly zoomedIds: ReadonlySet<string>
  /** In the order in which they were put on. */
  readonly badges: readonly PlacedBadge[]
  /** What was refused, by edge. */
  readonly denials: ReadonlyMap<string, Denial>
}

/** A refusal, in the author's words. */
export interface Denial {
  readonly why: LocalizedText
  /** Whether it came from the edge's end. */
  readonly isBack: boolean
}

/** Before the first step: what some step shows before any hides it is not there yet. */
export function initialState(steps: readonly StepSource[]): StepState {
  const met = new Set<string>()
  const hiddenIds = new Set<string>()
  for (const action of steps.flatMap((step) => step.do)) {
    for (const id of 'show' in action ? action.show : 'hide' in action ? action.hide : []) {
      if ('show' in action && !met.has(id)) hiddenIds.add(id)
      met.add(id)
    }
  }
  const none: ReadonlySet<string> = new Set()
  return {
    hiddenIds,
    dimmedIds: none,
    focusedIds: none,
    zoomedIds: none,
    badges: [],
    denials: new Map(),
  }
}

/** One step further. Focus and zoom are of the step alone; everything else lasts until an action undoes it. */
function enterStep(state: StepState, step: StepSource): StepState {
  const before: StepState = { ...state, focusedIds: new Set(), zoomedIds: new Set() }
  return step.do.reduce(applyAction, before)
}

/** The state after each step, in order. */
export function foldSteps(source: Pick<DiagramSource, 'steps'>): StepState[] {
  const states: StepState[] = []
  let state = initialState(source.steps)
  for (const step of source.steps) {
    state = enterStep(state, step)
    states.push(state)
  }
  return states
}

function applyAction(state: StepState, action: StepAction): StepState {
  if ('focus' in action) return focus(state, action.focus)
  if ('dim' in action) return { ...state, dimmedIds: union(state.dimmedIds, action.dim) }
  if ('send' in action)
    return { ...focus(state, [action.send]), denials: without(state.denials, action.send) }
  if ('deny' in action) {
    const { deny: edgeId, why, back: isBack } = action
    return { ...focus(state, [edgeId]), denials: new Map(state.denials).set(edgeId, { why, isBack }) }
  }
  if ('show' in action) {
    return {
      ...state,
      hiddenIds: difference(state.hiddenIds, action.show),
      dimmedIds: difference(state.dimmedIds, action.show),
    }
  }
  if ('hide' in action) return { ...state, hiddenIds: union(state.hiddenIds, action.hide) }
  if ('zoom' in action) return { ...state, zoomedIds: union(state.zoomedIds, action.zoom) }
  return applyBadge(state, action)
}

function applyBadge(
  state: StepState,
  action: Extract<StepAction, { readonly badge: string } | { readonly unbadge: string }>,
): StepState {
  if ('badge' in action) {
    const { badge: nodeId, as: id, text, secrecy } = action
    const badge: PlacedBadge = { nodeId, id, text, secrecy }
    const isSame = (other: PlacedBadge): boolean => other.nodeId === nodeId && other.id === id
    const badges = state.badges.some(isSame)
      ? state.badges.map((other) => (isSame(other) ? badge : other))
      : [...state.badges, badge]
    return { ...focus(state, [nodeId]), badges }
  }
  const { unbadge: nodeId, as: id } = action
  const stays = (badge: PlacedBadge): boolean =>
    badge.nodeId !== nodeId || (id !== undefined && badge.id !== id)
  return { ...focus(state, [nodeId]), badges: state.badges.filter(stays) }
}

function focus(state: StepState, ids: readonly string[]): StepState {
  return {
    ...state,
    focusedIds: union(state.focusedIds, ids),
    dimmedIds: difference(state.dimmedIds, ids),
  }
}

function union(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...set, ...ids])
}

function difference(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...set].filter((id) => !ids.includes(id)))
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([other]) => other !== key))
}
