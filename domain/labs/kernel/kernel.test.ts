import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeLab } from '#tests/labs/describe-lab.ts'
import { recordingLab } from '#tests/labs/recording-lab.ts'
import type { RecordingCommand } from '#tests/labs/recording-lab.ts'
import { foldLog } from './fold-log.ts'
import type { AwsEvent, Lab, LabCommand, LabState } from './lab.ts'
import { branchRun, beginRun, runCommands } from './run-commands.ts'

describeLab({
  lab: recordingLab,
  anyCommand: fc.constantFrom<RecordingCommand>(
    { type: 'Draw' },
    { type: 'Draw' },
    { type: 'MakeKeyPair' },
    { type: 'Sign', text: 'a message' },
  ),
  runs: 15,
  isReproducible: false,
})

interface BellState extends LabState {
  readonly rings: readonly string[]
  readonly alarms: readonly { readonly at: number; readonly name: string }[]
}

type BellCommand =
  | { readonly type: 'SetAlarm'; readonly at: number; readonly name: string }
  | { readonly type: 'Ring'; readonly name: string }
  | { readonly type: 'Essay'; readonly text: string }

/** Alarms ring at their time, and each ring is an event. */
const bellLab: Lab<BellState, BellCommand> = {
  id: 'bell',
  version: 1,
  explanations: {},
  init: ({ now }) => ({ now, rings: [], alarms: [] }),
  prepare: async (_state, command) => (command.type === 'Ring' ? `recorded ${command.name}` : undefined),
  reduce(state, command, { recorded }) {
    if (command.type === 'SetAlarm') {
      return {
        state: { ...state, alarms: [...state.alarms, { at: command.at, name: command.name }] },
        why: [],
      }
    }
    if (command.type === 'Essay') return { state, why: [] }
    const alarms = state.alarms.filter(({ name }) => name !== command.name)
    const rings = [...state.rings, `${state.now}:${String(recorded)}`]
    return { state: { ...state, alarms, rings }, why: [], events: [eventOf(command.name)] }
  },
  timers: ({ alarms }) =>
    alarms.map(({ at, name }) => ({ at, order: name, command: { type: 'Ring', name } as const })),
  checks: {},
  invariants: {},
}

function eventOf(name: string): AwsEvent {
  return {
    version: '0',
    id: name,
    'detail-type': 'Ring',
    source: 'lab.bell',
    account: '111122223333',
    time: '2027-01-01T00:00:00Z',
    region: 'ap-northeast-2',
    resources: [],
    detail: { name },
  }
}

async function ring(...commands: Parameters<typeof runCommands<BellState, BellCommand>>[2]) {
  const run = await runCommands(bellLab, beginRun(bellLab, { scenario: 'a', seed: 1, now: 0 }), commands)
  if (!run.ok) throw new Error(run.failure.code)
  return run.value
}

const lastOf = <Value>(values: readonly Value[]) => values.at(-1)!

describe('the clock', () => {
  test('fires what falls due in the order of time, then of name, each in a moment of its own', async () => {
    const run = await ring(
      { type: 'SetAlarm', at: 20, name: 'b' },
      { type: 'SetAlarm', at: 20, name: 'a' },
      { type: 'SetAlarm', at: 10, name: 'z' },
      { type: 'SetAlarm', at: 31, name: 'later' },
      { type: '@advance', to: 30 },
    )
    expect(lastOf(run.moments).state).toEqual({
      now: 30,
      rings: ['10:recorded z', '20:recorded a', '20:recorded b'],
      alarms: [{ at: 31, name: 'later' }],
    })
    expect(run.moments.filter(({ entry }) => entry === 4)).toHaveLength(4)
    expect(foldLog(bellLab, run.log)).toEqual(run.moments)
  })

  test('never goes back', async () => {
    const run = await ring({ type: '@advance', to: 30 }, { type: '@advance', to: 10 })
    expect(lastOf(run.moments).state.now).toBe(30)
  })

  test('fires what is overdue at once, without turning back to its time', async () => {
    const run = await ring(
      { type: '@advance', to: 30 },
      { type: 'SetAlarm', at: 5, name: 'late' },
      { type: '@advance', to: 31 },
    )
    expect(lastOf(run.moments).state.rings).toEqual(['30:recorded late'])
  })
})

describe('the event bus', () => {
  const pattern = { detail: { name: [{ prefix: 'fire' }] } }

  test('passes an event on to every rule that matches it, from when the rule stands', async () => {
    const run = await ring(
      { type: 'Ring', name: 'fire-1' },
      { type: '@rule', name: 'fires', pattern, target: 'sns:ops' },
      { type: 'Ring', name: 'fire-2' },
      { type: 'Ring', name: 'tea' },
    )
    expect(run.moments.map(({ deliveries }) => deliveries.map(({ eventId }) => eventId))).toEqual([
      [],
      [],
      [],
      ['fire-2'],
      [],
    ])
  })

  test('refuses a pattern that is none in the words of the service, and stays as it was', async () => {
    const run = await ring({
      type: '@rule',
      name: 'fires',
      pattern: { source: 'lab.bell' },
      target: 'sns:ops',
    })
    expect(lastOf(run.moments)).toMatchObject({
      rules: [],
      error: { code: 'InvalidEventPatternException', message: '"source" must be an object or an array' },
    })
  })

  test('keeps one rule of a name', async () => {
    const rule = { type: '@rule', name: 'fires', pattern } as const
    const run = await ring({ ...rule, target: 'sns:ops' }, { ...rule, target: 'sns:night' })
    expect(lastOf(run.moments).rules.map(({ target }) => target)).toEqual(['sns:night'])
  })
})

describe('a run', () => {
  test('branches from any entry and leaves the first way as it was', async () => {
    const first = await ring({ type: 'Ring', name: 'a' }, { type: 'Ring', name: 'b' })
    const second = await runCommands(bellLab, branchRun(first, 0), [{ type: 'Ring', name: 'c' }])
    if (!second.ok) throw new Error(second.failure.code)
    expect(lastOf(first.moments).state.rings).toEqual(['0:recorded a', '0:recorded b'])
    expect(lastOf(second.value.moments).state.rings).toEqual(['0:recorded a', '0:recorded c'])
    expect(branchRun(first, -1).moments).toHaveLength(1)
  })

  test('refuses an entry that a class could not send, and says how large it is', async () => {
    const begun = beginRun(bellLab, { scenario: 'a', seed: 1, now: 0 })
    const command = { type: 'Essay', text: '글'.repeat(1500) } as const
    expect(await runCommands(bellLab, begun, [command])).toMatchObject({
      ok: false,
      failure: { code: 'entry-too-large', most: 4096, size: expect.any(Number) as number },
    })
  })

  test('of a lab whose timers set each other off without end fails loudly instead of hanging', () => {
    const endless: Lab<LabState, LabCommand> = {
      ...bellLab,
      init: ({ now }) => ({ now }),
      prepare: async () => undefined,
      reduce: (state) => ({ state, why: [] }),
      timers: ({ now }) => [{ at: now, order: '', command: { type: 'Again' } }],
      checks: {},
      invariants: {},
    }
    const log = {
      lab: 'bell',
      version: 1,
      scenario: 'a',
      seed: 1,
      now: 0,
      entries: [{ command: { type: '@advance', to: 1 } as const }],
    }
    expect(() => foldLog(endless, log)).toThrow('never ends')
  })
})
