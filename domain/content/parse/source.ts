import type { Nodes } from 'mdast'
import type { Language } from '#domain/shared/language.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** A Markdown file while it is read: its name for places, its lines, and what was found wrong so far. */
export interface Source {
  readonly file: string
  readonly language: Language
  readonly lines: readonly string[]
  readonly violations: Violation[]
}

/** Where a node begins in its file. */
export function placeOfNode(file: string, node: Nodes | undefined): Place {
  const start = node?.position?.start
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 }
}

/** Notes something wrong at a node or place and lets reading go on, so that all errors are told at once. */
export function report(source: Source, rule: string, at: Nodes | Place, message: string): void {
  const place = 'file' in at ? at : placeOfNode(source.file, at)
  source.violations.push(violationAt(rule, place, message))
}
