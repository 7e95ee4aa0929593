import { partKinds } from '#domain/diagram/parts.ts'
import type { PartKind } from '#domain/diagram/parts.ts'
import type { DiagramSource, StepAction, StepSource } from '#domain/diagram/diagram-source.ts'
import { listCourseDiagrams } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredDiagram } from '../authored/authored-diagram.ts'
import type { Placed } from '../yaml/placed.ts'
import type { Reference } from './unknown-id.ts'

/** A diagram whose file could be read. */
export type ReadableDiagram = AuthoredDiagram & { readonly source: Placed<DiagramSource> }

/** All diagrams of a course whose files could be read. */
export function listReadableDiagrams(course: AuthoredCourse): ReadableDiagram[] {
  return listCourseDiagrams(course).filter(
    (diagram): diagram is ReadableDiagram => diagram.source !== undefined,
  )
}

/** Groups, nodes and edges of a diagram, each with the place of its name. */
export function listParts({ source }: ReadableDiagram): (Reference & { readonly kind: PartKind })[] {
  return (['groups', 'nodes', 'edges'] as const).flatMap((key) =>
    Object.keys(source.value[key]).map((id) => ({
      id,
      kind: KIND_OF_LIST[key],
      place: source.placeOfKey([key, id]),
    })),
  )
}

const KIND_OF_LIST = { groups: 'group', nodes: 'node', edges: 'edge' } as const satisfies Record<
  string,
  PartKind
>

/** The id of every step with its place. */
export function listSteps({ source }: ReadableDiagram): Reference[] {
  return source.value.steps.map(({ id }, index) => ({ id, place: source.placeOf(['steps', index, 'id']) }))
}

/** What an action of a step names: a part of the diagram, and what kinds of part its verb takes. */
export interface NamedPart extends Reference {
  readonly verb: string
  readonly takes: readonly PartKind[]
  readonly step: StepSource
  readonly action: StepAction
}

const ANY_PART: readonly PartKind[] = ['group', 'node', 'edge']

/** The verbs and the kinds of parts they take; those of many parts hold a list. */
const VERBS = {
  focus: ANY_PART,
  dim: ANY_PART,
  show: ANY_PART,
  hide: ANY_PART,
  zoom: ANY_PART,
  send: ['edge'],
  deny: ['edge'],
  badge: ['node'],
  unbadge: ['node'],
} as const satisfies Readonly<Record<string, readonly PartKind[]>>

/** Every part that a diagram's steps name, in the order of the file. */
export function listNamedParts({ source }: ReadableDiagram): NamedPart[] {
  return source.value.steps.flatMap((step, stepIndex) =>
    step.do.flatMap((action, actionIndex) => {
      const path = ['steps', stepIndex, 'do', actionIndex]
      return partsOf(action).map(({ verb, id, index }) => ({
        id,
        verb,
        step,
        action,
        takes: VERBS[verb],
        place: source.placeOf(index === undefined ? [...path, verb] : [...path, verb, index]),
      }))
    }),
  )
}

type Verb = keyof typeof VERBS

function partsOf(
  action: StepAction,
): { readonly verb: Verb; readonly id: string; readonly index?: number }[] {
  return Object.entries(action).flatMap(([verb, value]) => {
    if (!isVerb(verb)) return []
    if (typeof value === 'string') return [{ verb, id: value }]
    return Array.isArray(value) ? value.map((id, index) => ({ verb, id: String(id), index })) : []
  })
}

function isVerb(key: string): key is Verb {
  return Object.hasOwn(VERBS, key)
}

/** Whether a part that a step names is there and of a kind that the verb takes. */
export function isKnownPart(source: DiagramSource, { id, takes }: NamedPart): boolean {
  const kind = partKinds(source).get(id)
  return kind !== undefined && takes.includes(kind)
}
