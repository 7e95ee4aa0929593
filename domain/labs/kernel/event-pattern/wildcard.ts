import { PatternError } from './pattern.ts'
import type { Matcher } from './pattern.ts'

/**
 * EventBridge refuses patterns that keep too many places open at once and does not publish where the limit is; its own
 * example of one that is too complex, `*:*:*:*:*:event-bus/*`, has six wildcards. So five are taken here.
 */
const MOST_WILDCARDS = 5

/** Reads a text in which `*` stands for any characters; `\*` is the character and `\\` a backslash. */
export function compileWildcard(text: string, path: string): Matcher {
  const parts = ['']
  let wasStar = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '*') {
      if (wasStar) throw new PatternError(`${path}\nConsecutive wildcard characters at pos ${at - 1}`)
      parts.push('')
      wasStar = true
      continue
    }
    if (character === '\\') {
      at += 1
      if (text[at] !== '*' && text[at] !== '\\') {
        throw new PatternError(`${path}\nInvalid escape character at pos ${at - 1}`)
      }
    }
    wasStar = false
    parts[parts.length - 1] += text[at] ?? ''
  }
  if (parts.length - 1 > MOST_WILDCARDS) {
    throw new PatternError(
      `${path}\nRule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character`,
    )
  }
  return { kind: 'wildcard', parts }
}

/**
 * Whether a text has the parts in their order, the first at its start and the last at its end.
 *
 * Each inner part is taken where it first occurs, which can only leave more room for the rest: linear, no backtracking.
 */
export function matchesWildcard(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return text === first
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false
  let from = first.length
  const end = text.length - last.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from)
    if (found === -1 || found + part.length > end) return false
    from = found + part.length
  }
  return true
}
