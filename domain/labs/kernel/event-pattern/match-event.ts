import { isInNetwork } from './ip-network.ts'
import { listLeaves } from './leaves.ts'
import type { Leaf } from './leaves.ts'
import { compares } from './numeric.ts'
import type { CompiledPattern, FieldPattern, Matcher, Scalar } from './pattern.ts'
import { matchesWildcard } from './wildcard.ts'

/**
 * Whether an event matches a pattern.
 *
 * Of a list in the event one element is enough, but fields of objects in a list must all be met by the same element:
 * one element of the right kind and another of the right size do not make a match.
 *
 * @param event - parsed JSON.
 */
export function matchesEvent({ alternatives }: CompiledPattern, event: unknown): boolean {
  const leaves = leavesByPath(event)
  return alternatives.some((fields) => matchFields(fields, leaves, new Map()))
}

function leavesByPath(event: unknown): ReadonlyMap<string, readonly Leaf[]> {
  const leaves = new Map<string, Leaf[]>()
  for (const leaf of listLeaves(event)) {
    const alike = leaves.get(leaf.path)
    if (alike) alike.push(leaf)
    else leaves.set(leaf.path, [leaf])
  }
  return leaves
}

/** Tries each leaf that meets the first field, and the other fields with the list elements it settled on. */
function matchFields(
  fields: readonly FieldPattern[],
  leaves: ReadonlyMap<string, readonly Leaf[]>,
  elements: ReadonlyMap<string, number>,
): boolean {
  const [field, ...others] = fields
  if (field === undefined) return true
  const candidates = leaves.get(field.path) ?? []
  const isAbsentAsWished =
    candidates.length === 0 && field.matchers.some((matcher) => matcher.kind === 'exists' && !matcher.wanted)
  if (isAbsentAsWished) return matchFields(others, leaves, elements)
  return candidates.some((leaf) => {
    const agreed = agree(elements, leaf.elements)
    return (
      agreed !== undefined &&
      field.matchers.some((matcher) => matches(matcher, leaf.value)) &&
      matchFields(others, leaves, agreed)
    )
  })
}

/** Both choices of list elements together; nothing if they chose differently from one list. */
function agree(
  chosen: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  for (const [list, element] of more) {
    if ((chosen.get(list) ?? element) !== element) return undefined
  }
  return new Map([...chosen, ...more])
}

function matches(matcher: Matcher, value: Scalar): boolean {
  switch (matcher.kind) {
    case 'equals':
      return value === matcher.value
    case 'exists':
      return matcher.wanted
    case 'numeric':
      return (
        typeof value === 'number' && matcher.comparisons.every((comparison) => compares(value, comparison))
      )
    case 'anything-but':
      return !matcher.refused.some((refused) => matches(refused, value))
    default:
      return typeof value === 'string' && matchesText(matcher, value)
  }
}

type TextMatcher = Extract<
  Matcher,
  { kind: 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard' | 'cidr' }
>

function matchesText(matcher: TextMatcher, text: string): boolean {
  switch (matcher.kind) {
    case 'prefix':
    case 'suffix': {
      const [whole, part] = matcher.ignoreCase
        ? [text.toLowerCase(), matcher.text.toLowerCase()]
        : [text, matcher.text]
      return matcher.kind === 'prefix' ? whole.startsWith(part) : whole.endsWith(part)
    }
    case 'equals-ignore-case':
      return text.toLowerCase() === matcher.text.toLowerCase()
    case 'wildcard':
      return matchesWildcard(matcher.parts, text)
    case 'cidr':
      return isInNetwork(text, matcher.network)
  }
}
