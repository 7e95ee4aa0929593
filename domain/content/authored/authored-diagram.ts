import type { Diagram } from '#domain/diagram/diagram.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import type { Placed } from '../yaml/placed.ts'
import type { Place } from './place.ts'

/** One file of `content/topics/<topic>/diagrams`. */
export interface AuthoredDiagram {
  /** Name of the file. */
  readonly id: string
  readonly topicId: string
  readonly place: Place
  /** Missing if the file is broken. */
  readonly source?: Placed<DiagramSource>
  /** Missing as long as parts that are named do not exist, and where nobody laid the diagram out. */
  readonly layouts?: Diagram['layouts']
}
