import { describe, expect, test } from 'vitest'
import { runSuites } from '../../tests/vectors/run-suites.ts'
import { parseRelaxedJson } from '../../tests/vectors/labs/relaxed-json.ts'
import { VECTOR_SUITES } from '../../tests/vectors/suites.ts'
import { PASSED, excluded, failed } from '../../tests/vectors/vector-suite.ts'
import type { VectorSuite } from '../../tests/vectors/vector-suite.ts'
import { hasPublicVectors, readVectors } from './read-vectors.ts'
import { isGood, makeReport } from './report.ts'

/** Thousands of cases are much work on a busy machine. */
const PATIENCE_MS = 60_000

/** Cases that pass, of the public vectors and of our own. More may pass; fewer is a defect. */
const FLOORS: Record<string, { public: number; own: number }> = {
  'fsrs-sequences': { public: 63, own: 6 },
  'fsrs-model': { public: 101, own: 44 },
  'fsrs-replay': { public: 1206, own: 3 },
  'esdk-golden': { public: 9, own: 12 },
  'esdk-public': { public: 10, own: 9 },
  'esdk-client-node': { public: 0, own: 14 },
  'esdk-commitment': { public: 15, own: 4 },
  rfc8448: { public: 55, own: 55 },
  'event-patterns': { public: 78, own: 13 },
  'kms-key-states': { public: 335, own: 11 },
  'lab-replay': { public: 9, own: 9 },
}

describe.each(VECTOR_SUITES.map((suite) => [suite.id, suite] as const))('suite %s', (id, suite) => {
  test('passes our own cases', async () => {
    const [run] = await runSuites([suite], readVectors([suite], 'own').textByFile)
    expect(run?.failed).toEqual([])
    expect(run?.passed).toBeGreaterThanOrEqual(FLOORS[id]!.own)
  })

  test('gives every case an id of its own', () => {
    const ids = suite.load(readVectors([suite], 'own').textByFile[suite.file]!).map((testCase) => testCase.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe.each(
  VECTOR_SUITES.filter(({ isOurs }) => isOurs !== true).map((suite) => [suite.id, suite] as const),
)('suite %s', (id, suite) => {
  test(
    'passes the public vectors',
    async ({ skip }) => {
      skip(!hasPublicVectors(suite.file), `PUBLIC VECTORS SKIPPED: ${suite.file} is not beside the project`)
      const [run] = await runSuites([suite], readVectors([suite], 'public').textByFile)
      expect(run?.failed).toEqual([])
      expect(run?.passed).toBeGreaterThanOrEqual(FLOORS[id]!.public)
    },
    PATIENCE_MS,
  )
})

describe('a wrong number', () => {
  const suiteOf = (id: string) => VECTOR_SUITES.find((suite) => suite.id === id)!
  const failuresWith = async (id: string, change: (text: string) => string) => {
    const suite = suiteOf(id)
    const text = change(readVectors([suite], 'own').textByFile[suite.file]!)
    const [run] = await runSuites([suite], { [suite.file]: text })
    return run?.failed.map((failure) => failure.id)
  }

  test('in a sequence fails that answer', async () => {
    expect(
      await failuresWith('fsrs-sequences', (text) => text.replace('65.62422648', '65.62442648')),
    ).toEqual(['V4/2'])
  })

  test('in a scalar fails that case', async () => {
    expect(await failuresWith('fsrs-model', (text) => text.replace('8.34176237', '8.34'))).toEqual([
      'difficulty-after-again',
    ])
  })

  test('beyond the tolerance alone counts', async () => {
    expect(await failuresWith('fsrs-sequences', (text) => text.replace('65.62422648', '65.62427'))).toEqual(
      [],
    )
  })

  test('in a secret fails that value and no other', async () => {
    const id = 'secret.exp_master'
    const change = (text: string) => text.replace(/("id": "secret.exp_master"[^}]*"hex": ")../, '$1zz')
    expect(await failuresWith('rfc8448', change)).toEqual([id])
  })

  test('does not hide behind a key that no suite knows', async () => {
    const suite = suiteOf('fsrs-sequences')
    const text = readVectors([suite], 'own').textByFile[suite.file]!.replace('"V4"', '"V4_unheard"')
    const [run] = await runSuites([suite], { [suite.file]: text })
    expect(run?.excluded.map(({ id }) => id)).toEqual(['V4_unheard'])
  })
})

describe('cases written with comments and trailing commas', () => {
  test('are read as the JSON they mean', () => {
    const text =
      '{ // one, {\n "a": "/* no // comment, */ ,}", /* two,\n } */ "b": [1, 2, /* end */ ], // three\n }'
    expect(parseRelaxedJson(text)).toEqual({ a: '/* no // comment, */ ,}', b: [1, 2] })
  })
})

describe('the report', () => {
  const suite: VectorSuite = {
    id: 'made-up',
    file: 'made-up.json',
    load: () => [
      { id: 'right', run: () => PASSED },
      { id: 'wrong', run: () => failed('2, published 3') },
      { id: 'absent', run: () => excluded('no ML-KEM here') },
      {
        id: 'broken',
        run: () => {
          throw new TypeError('bug')
        },
      },
    ],
  }

  test('counts every case once and names those that failed or were left out', async () => {
    const run = await runSuites([suite], {})
    const report = makeReport([suite], { 'made-up.json': 'somewhere' }, { node: run, chromium: run })
    const engine = {
      passed: 1,
      failed: ['wrong', 'broken'],
      excluded: [{ id: 'absent', reason: 'no ML-KEM here' }],
    }
    expect(report).toEqual({
      suites: [{ id: 'made-up', source: 'somewhere', total: 4, runs: { node: engine, chromium: engine } }],
    })
    expect(isGood(report)).toBe(false)
  })

  test('is not good where a suite has no cases, or an engine settled fewer than the other', async () => {
    const empty = { ...suite, load: () => [] }
    const none = await runSuites([empty], {})
    expect(isGood(makeReport([empty], {}, { node: none, chromium: none }))).toBe(false)
    const passing = { ...suite, load: () => [{ id: 'right', run: () => PASSED }] }
    const run = await runSuites([passing], {})
    expect(isGood(makeReport([passing], {}, { node: run, chromium: run }))).toBe(true)
    expect(isGood(makeReport([passing], {}, { node: run, chromium: none }))).toBe(false)
  })
})
