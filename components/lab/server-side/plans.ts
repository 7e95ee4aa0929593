import { breakageCommand } from '#domain/labs/server-side/break-it.ts'
import type { Breakage } from '#domain/labs/server-side/break-it.ts'
import type { AskedEncryption, Scheme, ServerSideCommand } from '#domain/labs/server-side/command.ts'
import type { ServerSideState, Work } from '#domain/labs/server-side/state.ts'
import type { PlannedStep, Session } from '../player/session.ts'

export type ServerSideSession = Session<ServerSideState, ServerSideCommand>
type Step = PlannedStep<ServerSideCommand>

const DAY = 86_400_000

/** Whether a command breaks or changes something from outside, as opposed to going on. */
export function isChange(type: string): boolean {
  const steps = ['SendPut', 'TakeDataKey', 'WriteObject', 'SendGet', 'OpenDataKey', 'ReturnObject']
  return ![...steps, 'PutMany', 'GetMany', 'CopyOntoItself', 'UpdateObjectEncryption'].includes(type)
}

/** A run of one's own. Its steps have names of their own: what a story asks before its steps is not asked here. */
export function ownPlan(encryption: AskedEncryption, scheme: Scheme): Step[] {
  return named('own', roundTrip(encryption, scheme))
}

function named(prefix: string, steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, id: `${prefix}-${step.id}` }))
}

/** A put and a get of whatever object there is. */
function roundTrip(encryption: AskedEncryption, scheme: Scheme): Step[] {
  return [
    { id: 'put', command: { type: 'SendPut', encryption, scheme } },
    { id: 'take-key', command: { type: 'TakeDataKey' } },
    { id: 'write', command: { type: 'WriteObject' } },
    ...readSteps(scheme),
  ]
}

function readSteps(scheme: Scheme): Step[] {
  return [
    { id: 'get', command: { type: 'SendGet', scheme, key: 'right' } },
    { id: 'open-key', command: { type: 'OpenDataKey' } },
    { id: 'return', command: { type: 'ReturnObject' } },
  ]
}

/**
 * The plan up to where one looks, then the change and what shows its consequences: a put where writing was forbidden,
 * else a get; a request under way is brought to its end first.
 *
 * @param now - the lab's clock where one looks, milliseconds since 1970.
 */
export function brokenPlan(session: ServerSideSession, breakage: Breakage, state: ServerSideState): Step[] {
  const { plan, position } = session
  const done = plan.slice(0, position)
  const rest = state.work === null ? [] : restOf(state.work)
  const change: Step = { id: 'break', command: breakageCommand(breakage) }
  return numbered([...done, change, ...rest, ...named('then', consequences(breakage, state))])
}

function restOf({ action, isKeyed, scheme }: Work): Step[] {
  const steps = action === 'put' ? roundTrip('default', scheme).slice(1, 3) : readSteps(scheme).slice(1)
  return isKeyed ? steps.slice(1) : steps
}

function consequences(breakage: Breakage, { now }: ServerSideState): Step[] {
  if (breakage === 'disk' || breakage === 'operator') return []
  if (breakage === 'no-generate') return roundTrip('default', 'https').slice(0, 3)
  if (breakage !== 'delete') return readSteps('https')
  return [
    ...readSteps('https'),
    { id: 'wait', command: { type: '@advance', to: now + 7 * DAY } },
    ...readSteps('https'),
  ]
}

/** Ids are unique within a plan: what comes again gets a number. */
function numbered(steps: readonly Step[]): Step[] {
  const seen = new Map<string, number>()
  return steps.map((step) => {
    const base = step.id.replace(/-\d+$/, '')
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? { ...step, id: base } : { ...step, id: `${base}-${count}` }
  })
}
