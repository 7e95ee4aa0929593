import type { Json } from '../json.ts'
import { isList, PatternError } from './pattern.ts'
import type { Comparison, Matcher } from './pattern.ts'

const OPERATORS: readonly string[] = ['<', '<=', '=', '>', '>='] satisfies Comparison['operator'][]

/** EventBridge compares numbers from −5,000,000,000 to 5,000,000,000. */
const LIMIT = 5e9

/** Reads `numeric`: `[">", 0]`, or a range from below, `[">", 0, "<=", 5]`. */
export function compileNumeric(value: Json, path: string): Matcher {
  if (!isList(value) || (value.length !== 2 && value.length !== 4)) {
    throw new PatternError(
      `${path}\nBad numeric range: an operator and a number, or a lower and an upper pair`,
    )
  }
  const comparisons = [readComparison(value[0], value[1], path)]
  if (value.length === 4) comparisons.push(readComparison(value[2], value[3], path))
  const [lower, upper] = comparisons
  if (lower && upper) {
    const isRange = lower.operator.startsWith('>') && upper.operator.startsWith('<')
    if (!isRange) throw new PatternError(`${path}\nBad numeric range operator: ${upper.operator}`)
    if (lower.bound >= upper.bound) throw new PatternError(`${path}\nBottom must be less than top`)
  }
  return { kind: 'numeric', comparisons }
}

function readComparison(operator: Json | undefined, bound: Json | undefined, path: string): Comparison {
  if (typeof operator !== 'string' || !OPERATORS.includes(operator)) {
    throw new PatternError(`${path}\nUnrecognized numeric range operator: ${String(operator)}`)
  }
  if (typeof bound !== 'number' || Math.abs(bound) > LIMIT) {
    throw new PatternError(`${path}\nValue of ${operator} must be numeric, from -5.0E9 to 5.0E9`)
  }
  return { operator: operator as Comparison['operator'], bound }
}

/** Whether a number satisfies a comparison. */
export function compares(value: number, { operator, bound }: Comparison): boolean {
  switch (operator) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '=':
      return value === bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
  }
}
