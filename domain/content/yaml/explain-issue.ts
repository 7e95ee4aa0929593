import { z } from 'zod'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { Placed, YamlPath } from './placed.ts'

const RULE = 'yaml-shape'

/** Says in an author's words what a schema has against a value, one violation for each thing to mend. */
export function explainIssue(schema: z.ZodType, issue: z.core.$ZodIssue, yaml: Placed<unknown>): Violation[] {
  const name = nameOf(issue.path)
  const place = yaml.placeOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
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

function knownKeys(schema: z.ZodType, path: YamlPath): string[] {
  const inner = path.reduce<unknown>((outer, key) => childOf(unwrap(outer), key), schema)
  const object = unwrap(inner)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)]
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema
}
