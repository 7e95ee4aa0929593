import { z } from 'zod'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { partOf } from './placed.ts'
import type { Placed, YamlPath } from './placed.ts'

const RULE = 'yaml-shape'

/** Says in an author's words what a schema has against a value, one violation for each thing to mend. */
export function explainIssue(schema: z.ZodType, issue: z.core.$ZodIssue, yaml: Placed<unknown>): Violation[] {
  if (issue.code === 'invalid_union') return explainUnion(schema, issue, yaml)
  const name = nameOf(issue.path)
  const place = yaml.placeOf(issue.path)
  if (issue.code === 'invalid_key') {
    const why = issue.issues.map(({ message }) => message).join('; ')
    return [violationAt(RULE, yaml.placeOfKey(issue.path), `${name}: ${why}.`)]
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, issue.path))
    return issue.keys.map((key) =>
      violationAt(
        RULE,
        yaml.placeOfKey([...issue.path, key]),
        `There is no key "${key}"${issue.path.length > 0 ? ` in ${name}` : ''}. Known keys: ${known.join(', ')}.`,
      ),
    )
  }
  if (issue.code === 'invalid_type') {
    if (issue.path.length === 0) return [violationAt(RULE, place, `Here stands ${describe(issue.expected)}.`)]
    const isMissing = valueAt(yaml.value, issue.path) === undefined
    const text = isMissing
      ? `${name} is missing: add it (${describe(issue.expected)}).`
      : `${name} must be ${describe(issue.expected)}.`
    return [violationAt(RULE, place, text)]
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ')
    return [violationAt(RULE, place, `${name} must be one of: ${allowed}.`)]
  }
  return [violationAt(RULE, place, `${name}: ${issue.message}.`)]
}

/**
 * Of several shapes the author meant the one with the least to mend; of equals the one that fits deepest. If the value
 * has no key of any of them, all first keys are told: they are what tells the shapes apart.
 */
function explainUnion(
  schema: z.ZodType,
  { path, errors }: z.core.$ZodIssueInvalidUnion,
  yaml: Placed<unknown>,
): Violation[] {
  const options = optionsOf(schemaAt(schema, path))
  const value = valueAt(yaml.value, path)
  if (value === undefined)
    return [violationAt(RULE, yaml.placeOf(path), `${nameOf(path)} is missing: add it.`)]
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const shapes = options.map(knownKeys).filter((known) => known.length > 0)
  if (shapes.length === options.length && !shapes.some((known) => keys.some((key) => known.includes(key)))) {
    const first = shapes.map(([key]) => key).join(', ')
    return [violationAt(RULE, yaml.placeOf(path), `${nameOf(path)} needs one of: ${first}.`)]
  }
  const [closest] = errors
    .map((issues, index) => ({ issues, option: options[index] }))
    .sort(
      (one, two) =>
        countMends(one.issues) - countMends(two.issues) || depthOf(two.issues) - depthOf(one.issues),
    )
  const part = path.reduce<Placed<unknown>>(
    (whole, key) => partOf(whole, key, valueAt(whole.value, [key])),
    yaml,
  )
  const option = closest?.option instanceof z.ZodType ? closest.option : schema
  return (closest?.issues ?? []).flatMap((issue) => explainIssue(option, issue, part))
}

function countMends(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length))
}

function optionsOf(schema: unknown): unknown[] {
  return schema instanceof z.ZodUnion ? [...schema.options] : []
}

function nameOf(path: YamlPath): string {
  return path.map(String).join('.')
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of "key: value" lines',
  record: 'a group of "key: value" lines',
}

function describe(expected: string): string {
  return ARTICLES[expected] ?? expected
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

function schemaAt(schema: z.ZodType, path: YamlPath): unknown {
  return unwrap(path.reduce<unknown>((outer, key) => childOf(unwrap(outer), key), schema))
}

function knownKeys(schema: unknown): string[] {
  const object = unwrap(schema)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)]
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  if (schema instanceof z.ZodPipe) return unwrap(schema.in)
  return schema
}
