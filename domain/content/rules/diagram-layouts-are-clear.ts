import { findLayoutFaults } from '#domain/diagram/layout-faults.ts'
import type { LayoutFault } from '#domain/diagram/layout-faults.ts'
import { partKinds } from '#domain/diagram/parts.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'
import type { ReadableDiagram } from './diagram-views.ts'

/** In a laid out picture nothing lies on anything else, and it fits a phone and a laptop. */
export function diagramLayoutsAreClear(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) => {
    if (diagram.layouts === undefined) return []
    return findLayoutFaults(diagram.source.value, diagram.layouts).map((fault) =>
      violationAt('diagram-layouts-are-clear', placeOf(diagram, fault), explain(fault)),
    )
  })
}

const WHERE = { wide: 'On a laptop', narrow: 'On a phone' } as const satisfies Record<
  LayoutFault['layout'],
  string
>

function explain(fault: LayoutFault): string {
  const where = WHERE[fault.layout]
  switch (fault.code) {
    case 'overlap':
      return `${where} "${fault.ids[0]}" and "${fault.ids[1]}" lie on each other: change their order in the file, turn an edge around (send with "back: true"), or shorten a label.`
    case 'runs-through':
      return `${where} edge "${fault.ids[0]}" runs through "${fault.ids[1]}": change the order of nodes or edges in the file, or turn the edge around.`
    case 'too-wide':
      return `${where} the picture is ${fault.size} pixels wide, ${fault.limit} at most: put fewer nodes side by side, shorten labels, or change "layout".`
    case 'too-high':
      return `${where} the picture is ${fault.size} pixels high, ${fault.limit} at most: make the chain of nodes shorter, or give a node fewer badges at once.`
  }
}

function placeOf({ source, place }: ReadableDiagram, fault: LayoutFault): Place {
  if (!('ids' in fault)) return place
  const [id] = fault.ids
  const kind = partKinds(source.value).get(id)
  return kind === undefined ? place : source.placeOfKey([`${kind}s`, id])
}
