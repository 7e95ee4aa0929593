import { compilePattern } from '#domain/labs/kernel/event-pattern/compile-pattern.ts'
import { matchesEvent } from '#domain/labs/kernel/event-pattern/match-event.ts'
import type { Json } from '#domain/labs/kernel/json.ts'
import { failed, PASSED } from '../vector-suite.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'
import { parseRelaxedJson } from './relaxed-json.ts'

/** What a case expects, told by the end of its file's name. */
type Verdict = 'match' | 'no match' | 'refused'

/**
 * The event bus of the labs against cases whose outcome was recorded from the service: an event, a pattern, and whether
 * they match (`…_NEG` they do not, `…_EXC` the pattern is refused).
 */
export const eventPatternSuite: VectorSuite = {
  id: 'event-patterns',
  file: 'labs/localstack/event_patterns/',
  load(text) {
    const textByName = JSON.parse(text) as Readonly<Record<string, string>>
    return Object.keys(textByName).flatMap((name) => caseOf(name, textByName))
  },
}

function caseOf(name: string, textByName: Readonly<Record<string, string>>): VectorCase[] {
  const id = name.replace(/[.]json5?$/, '')
  const content = parseRelaxedJson(textByName[name] ?? '') as {
    readonly Event?: Json
    readonly EventPattern?: Json
  }
  const { Event, EventPattern } = content
  if (Event !== undefined && EventPattern !== undefined) {
    return [{ id, run: () => judge(Event, EventPattern, verdictOf(id)) }]
  }
  // An event with its pattern in a file beside it, because the pattern has a key twice. Neither alone is a case.
  const pattern = textByName[`${id}_pattern.json`]
  if (pattern === undefined) return []
  return [{ id, run: () => judge(content as Json, parseRelaxedJson(pattern), verdictOf(id)) }]
}

function verdictOf(id: string): Verdict {
  if (id.endsWith('_EXC')) return 'refused'
  return id.endsWith('_NEG') ? 'no match' : 'match'
}

function judge(event: Json, pattern: Json, expected: Verdict): VectorOutcome {
  const compiled = compilePattern(pattern)
  const verdict = !compiled.ok ? 'refused' : matchesEvent(compiled.value, event) ? 'match' : 'no match'
  return verdict === expected ? PASSED : failed(`${verdict}, but the service says ${expected}`)
}
