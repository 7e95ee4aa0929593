import { compilePattern } from './event-pattern/compile-pattern.ts'
import { matchesEvent } from './event-pattern/match-event.ts'
import type { AwsEvent, LabError, RuleCommand } from './lab.ts'

/** A rule as it stands on the bus. */
export type Rule = Omit<RuleCommand, 'type'>

/** An event that a rule passed on. */
export interface Delivery {
  readonly rule: string
  readonly target: string
  readonly eventId: string
}

/** Puts a rule on the bus, or says in EventBridge's words why its pattern is none. */
export function putRule(
  rules: readonly Rule[],
  { name, pattern, target }: RuleCommand,
): { readonly rules: readonly Rule[]; readonly error?: LabError } {
  const compiled = compilePattern(pattern)
  if (!compiled.ok) {
    return { rules, error: { code: 'InvalidEventPatternException', message: compiled.failure.message } }
  }
  return { rules: [...rules.filter((rule) => rule.name !== name), { name, pattern, target }] }
}

/** Which rules pass which events on, in the order of events, then rules. */
export function deliver(rules: readonly Rule[], events: readonly AwsEvent[]): Delivery[] {
  return events.flatMap((event) =>
    rules.flatMap(({ name, pattern, target }) => {
      const compiled = compilePattern(pattern)
      return compiled.ok && matchesEvent(compiled.value, event)
        ? [{ rule: name, target, eventId: event.id }]
        : []
    }),
  )
}
