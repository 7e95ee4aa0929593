import type { Json } from '../json.ts'
import { isList, isObject, PatternError } from './pattern.ts'
import type { Matcher } from './pattern.ts'
import { compileWildcard } from './wildcard.ts'

/** Reads `anything-but`: one value, values of one kind, or one operator with one text or several. */
export function compileAnythingBut(value: Json, path: string): Matcher {
  const refused = isObject(value) ? refusedByOperator(value, path) : refusedValues(listOf(value), path)
  return { kind: 'anything-but', refused }
}

function refusedValues(values: readonly Json[], path: string): Matcher[] {
  const isOfOneKind =
    values.every((value) => typeof value === 'string') || values.every((value) => typeof value === 'number')
  if (values.length === 0 || !isOfOneKind) {
    throw new PatternError(`${path}\nInside anything but list, either all values are number or string`)
  }
  return values.map((value) => ({ kind: 'equals', value: value as string | number }))
}

function refusedByOperator(operation: { readonly [name: string]: Json }, path: string): Matcher[] {
  const [operator, ...others] = Object.keys(operation)
  if (operator === undefined || others.length > 0) {
    throw new PatternError(`${path}\nOnly one key allowed in match expression`)
  }
  const texts = listOf(operation[operator] ?? null)
  if (texts.length === 0) throw new PatternError(`${path}\nEmpty arrays are not allowed`)
  return texts.map((text) => {
    if (typeof text !== 'string')
      throw new PatternError(`${path}\n${operator} match pattern must be a string`)
    return refuseText(operator, text, path)
  })
}

function refuseText(operator: string, text: string, path: string): Matcher {
  switch (operator) {
    case 'prefix':
    case 'suffix':
      if (text === '') throw new PatternError(`${path}\nNull prefix/suffix not allowed`)
      return { kind: operator, text, ignoreCase: false }
    case 'equals-ignore-case':
      return { kind: operator, text }
    case 'wildcard':
      return compileWildcard(text, path)
    default:
      throw new PatternError(`${path}\nUnsupported anything-but pattern: ${operator}`)
  }
}

function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value]
}
