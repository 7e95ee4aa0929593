import type { Json } from '../json.ts'
import { compileAnythingBut } from './compile-anything-but.ts'
import { readNetwork } from './ip-network.ts'
import { compileNumeric } from './numeric.ts'
import { isList, isObject, PatternError } from './pattern.ts'
import type { Matcher } from './pattern.ts'
import { compileWildcard } from './wildcard.ts'

/** Reads one entry of a field's list: a value, or an object with one operator. */
export function compileMatcher(value: Json, path: string): Matcher {
  if (isList(value)) {
    throw new PatternError(`${path}\nMatch value must be String, number, true, false, or null`)
  }
  if (!isObject(value)) return { kind: 'equals', value: value as string | number | boolean | null }
  const [operator, ...others] = Object.keys(value)
  if (operator === undefined || others.length > 0) {
    throw new PatternError(`${path}\nOnly one key allowed in match expression`)
  }
  return compileOperator(operator, value[operator] ?? null, path)
}

function compileOperator(operator: string, value: Json, path: string): Matcher {
  switch (operator) {
    case 'prefix':
    case 'suffix':
      return compileAffix(operator, value, path)
    case 'equals-ignore-case':
      return { kind: operator, text: textOf(operator, value, path) }
    case 'wildcard':
      return compileWildcard(textOf(operator, value, path), path)
    case 'numeric':
      return compileNumeric(value, path)
    case 'cidr':
      return { kind: operator, network: readNetworkOf(textOf(operator, value, path), path) }
    case 'exists':
      if (typeof value !== 'boolean') {
        throw new PatternError(`${path}\nexists match pattern must be either true or false.`)
      }
      return { kind: operator, wanted: value }
    case 'anything-but':
      return compileAnythingBut(value, path)
    default:
      throw new PatternError(`${path}\nUnrecognized match type ${operator}`)
  }
}

/** `prefix` and `suffix` take a text, or `equals-ignore-case` with one. */
function compileAffix(kind: 'prefix' | 'suffix', value: Json, path: string): Matcher {
  if (!isObject(value)) return { kind, text: textOf(kind, value, path), ignoreCase: false }
  const names = Object.keys(value)
  if (names.length !== 1 || names[0] !== 'equals-ignore-case') {
    throw new PatternError(`${path}\nUnsupported ${kind} pattern`)
  }
  return { kind, text: textOf(kind, value['equals-ignore-case'] ?? null, path), ignoreCase: true }
}

function textOf(operator: string, value: Json, path: string): string {
  if (typeof value !== 'string') throw new PatternError(`${path}\n${operator} match pattern must be a string`)
  return value
}

function readNetworkOf(text: string, path: string) {
  const network = readNetwork(text)
  if (network === undefined) throw new PatternError(`${path}\nMalformed CIDR: ${text}`)
  return network
}
