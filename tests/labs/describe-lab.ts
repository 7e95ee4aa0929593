import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldLog } from '#domain/labs/kernel/fold-log.ts'
import { canonicalJson } from '#domain/labs/kernel/json.ts'
import type { KernelCommand, Lab, LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import { commandsOnly, entryBytes, MAX_ENTRY_BYTES } from '#domain/labs/kernel/log.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Moment } from '#domain/labs/kernel/moment.ts'
import { beginRun, runCommands } from '#domain/labs/kernel/run-commands.ts'
import type { Run } from '#domain/labs/kernel/run-commands.ts'
import { stateHash } from '#domain/labs/kernel/state-hash.ts'

/** What a lab gives to be tested as every lab is. */
export interface LabUnderTest<State extends LabState, Command extends LabCommand> {
  readonly lab: Lab<State, Command>
  /** Any command the lab has, senseless ones and senseless orders included. */
  readonly anyCommand: fc.Arbitrary<Command>
  /** Random runs tried for each statement: fewer where `prepare` is slow. */
  readonly runs: number
  /** Whether everything follows from the seed, so that a link, which carries commands alone, leads to the same states. */
  readonly isReproducible: boolean
}

const START = Date.UTC(2027, 0, 1)

/** The statements that hold for every lab, tried on random runs of it. */
export function describeLab<State extends LabState, Command extends LabCommand>(
  subject: LabUnderTest<State, Command>,
): void {
  const { lab, anyCommand, runs, isReproducible } = subject
  const anyAdvance: fc.Arbitrary<KernelCommand> = fc
    .integer({ min: -1, max: 90 })
    .map((days) => ({ type: '@advance', to: START + days * 86_400_000 }))
  const anyRun = fc.record({
    seed: fc.nat(),
    commands: fc.array(fc.oneof({ weight: 8, arbitrary: anyCommand }, anyAdvance), { maxLength: 12 }),
  })

  const holds = (statement: (run: Run<State, Command>) => void | Promise<void>) =>
    fc.assert(
      fc.asyncProperty(anyRun, async ({ seed, commands }) => {
        const run = await runAsFarAsItFits(lab, seed, commands)
        await statement(run)
      }),
      { numRuns: runs },
    )

  describe(`the lab ${lab.id}, as every lab`, () => {
    test('reaches the same states when its log is replayed, also after a way through JSON', () =>
      holds(({ log, moments }) => {
        const sent = JSON.parse(JSON.stringify(log)) as LabLog<Command>
        expect(hashes(foldLog(lab, sent))).toEqual(hashes(moments))
      }))

    test('reaches at every place the state that a log of that length reaches', () =>
      holds(({ log, moments }) => {
        for (let length = 0; length <= log.entries.length; length++) {
          const shorter = foldLog(lab, { ...log, entries: log.entries.slice(0, length) })
          expect(hashes(shorter)).toEqual(hashes(moments.slice(0, shorter.length)))
        }
      }))

    test('keeps states that are plain JSON', () =>
      holds(({ moments }) => {
        for (const { state } of moments) expect(JSON.parse(canonicalJson(state))).toEqual(state)
      }))

    test('never lets its clock go back', () =>
      holds(({ moments }) => {
        moments.reduce(
          (before, { state }) => (expect(state.now).toBeGreaterThanOrEqual(before), state.now),
          0,
        )
      }))

    test('keeps its invariants', () =>
      holds(({ moments }) => {
        for (const [name, holdsIn] of Object.entries(lab.invariants)) {
          for (const { state } of moments) expect([name, holdsIn(state)]).toEqual([name, true])
        }
      }))

    test('changes nothing when it refuses', () =>
      holds(({ moments }) => {
        moments.forEach(({ error, state }, index) => {
          if (error) expect({ ...state, now: 0 }).toEqual({ ...moments[index - 1]!.state, now: 0 })
        })
      }))

    test('gives reasons that are declared with their source', () =>
      holds(({ moments }) => {
        const keys = moments.flatMap(({ why }) => why.map(({ key }) => key))
        for (const key of keys) expect(Object.keys(lab.explanations)).toContain(key)
      }))

    test('folds a log without what was recorded, or with nonsense in its place', () =>
      holds(({ log }) => {
        const nonsense = {
          ...log,
          entries: log.entries.map(({ command }) => ({ command, recorded: { a: [1, 'x'] } })),
        }
        expect(foldLog(lab, commandsOnly(log)).length).toBeGreaterThan(log.entries.length)
        expect(foldLog(lab, nonsense).length).toBeGreaterThan(log.entries.length)
      }))

    test('keeps every entry within what a class can send', () =>
      holds(({ log }) => {
        for (const entry of log.entries) expect(entryBytes(entry)).toBeLessThanOrEqual(MAX_ENTRY_BYTES)
      }))

    // What is generated, such as a P-384 key, no seed brings back: there the log alone is the truth.
    if (!isReproducible) return
    test('reaches the same states from its commands and seed alone', () =>
      holds(async ({ log, moments }) => {
        const again = await runAsFarAsItFits(
          lab,
          log.seed,
          log.entries.map(({ command }) => command),
        )
        expect(hashes(again.moments)).toEqual(hashes(moments))
      }))
  })
}

/** Gives commands one after another; one that is refused for its size is left out, as a page does. */
async function runAsFarAsItFits<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  seed: number,
  commands: readonly (Command | KernelCommand)[],
): Promise<Run<State, Command>> {
  let run = beginRun(lab, { scenario: 'random', seed, now: START })
  for (const command of commands) {
    const longer = await runCommands(lab, run, [command])
    if (longer.ok) run = longer.value
  }
  return run
}

function hashes<State extends LabState, Command extends LabCommand>(
  moments: readonly Moment<State, Command>[],
): string[] {
  return moments.map(({ state }) => stateHash(state))
}
