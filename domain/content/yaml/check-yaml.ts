import type { z } from 'zod'
import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { explainIssue } from './explain-issue.ts'
import { partOf } from './placed.ts'
import type { Placed } from './placed.ts'

/** Holds a value against a schema; keeps its places. */
export function checkYaml<Value>(
  schema: z.ZodType<Value>,
  yaml: Placed<unknown>,
): Result<Placed<Value>, readonly Violation[]> {
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return succeed({ ...yaml, value: parsed.data })
  return fail(parsed.error.issues.flatMap((issue) => explainIssue(schema, issue, yaml)))
}

/** The entries of a YAML list that fit, the ids of all that were tried, and what is wrong with the rest. */
export interface CheckedList<Value> {
  readonly entries: readonly Placed<Value>[]
  /** Ids of entries that did not fit: known, so that what refers to them is not reported as well. */
  readonly brokenIds: readonly string[]
  readonly violations: readonly Violation[]
}

/** Holds each entry of a list against a schema, so that one broken entry hides no other. An empty file is no list. */
export function checkYamlList<Value>(schema: z.ZodType<Value>, yaml: Placed<unknown>): CheckedList<Value> {
  if (!Array.isArray(yaml.value)) {
    const message = 'This file is a list: begin every entry with "- id: ".'
    return { entries: [], brokenIds: [], violations: [violationAt('yaml-shape', yaml.place, message)] }
  }
  const entries: Placed<Value>[] = []
  const brokenIds: string[] = []
  const violations: Violation[] = []
  yaml.value.forEach((value: unknown, index) => {
    const checked = checkYaml(schema, partOf(yaml, index, value))
    if (checked.ok) return entries.push(checked.value)
    violations.push(...checked.failure)
    return brokenIds.push(...idOf(value))
  })
  return { entries, brokenIds, violations }
}

function idOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : []
}
