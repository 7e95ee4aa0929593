import type { Place } from './place.ts'

/** Something an author has to mend, or should look at. */
export interface Violation extends Place {
  /** Name of the rule, as the file in `domain/content/rules`. */
  readonly rule: string
  /** What is wrong and how to mend it, in one or two sentences. */
  readonly message: string
}

/** States a violation at a place. */
export function violationAt(rule: string, place: Place, message: string): Violation {
  return { rule, file: place.file, line: place.line, column: place.column, message }
}
