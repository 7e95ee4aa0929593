import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Json } from '../json.ts'
import { compileMatcher } from './compile-matcher.ts'
import { isList, isObject, PatternError } from './pattern.ts'
import type { CompiledPattern, FieldPattern, PatternFailure } from './pattern.ts'

type Alternatives = readonly (readonly FieldPattern[])[]

/** More combinations of `$or` than this are refused, as EventBridge does. */
const MAX_ALTERNATIVES = 1000

/**
 * Reads an EventBridge event pattern.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function compilePattern(pattern: Json): Result<CompiledPattern, PatternFailure> {
  try {
    if (!isObject(pattern)) throw new PatternError('Filter is not an object')
    return succeed({ alternatives: compileObject(pattern, '') })
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const [path = '', message = ''] = error.message.includes('\n')
      ? error.message.split('\n')
      : ['', error.message]
    return fail({ code: 'invalid-event-pattern', path, message })
  }
}

function compileObject(pattern: { readonly [name: string]: Json }, prefix: string): Alternatives {
  const fields = Object.entries(pattern)
  if (fields.length === 0) throw new PatternError(`${prefix}\nEmpty objects are not allowed`)
  return fields.reduce<Alternatives>(
    (soFar, [name, value]) => both(soFar, compileField(name, value, prefix)),
    [[]],
  )
}

function compileField(name: string, value: Json, prefix: string): Alternatives {
  const path = prefix === '' ? name : `${prefix}.${name}`
  if (name === '$or' && isList(value) && value.length > 1 && value.every(isObject)) {
    return value.flatMap((alternative) => compileObject(alternative, prefix))
  }
  if (isObject(value)) return compileObject(value, path)
  if (!isList(value)) throw new PatternError(`${path}\n"${name}" must be an object or an array`)
  if (value.length === 0) throw new PatternError(`${path}\nEmpty arrays are not allowed`)
  return [[{ path, matchers: value.map((matcher) => compileMatcher(matcher, path)) }]]
}

/** Everything of one and of the other: each alternative with each. */
function both(left: Alternatives, right: Alternatives): Alternatives {
  if (left.length * right.length > MAX_ALTERNATIVES) throw new PatternError('Rule is too complex')
  return left.flatMap((one) => right.map((other) => [...one, ...other]))
}
