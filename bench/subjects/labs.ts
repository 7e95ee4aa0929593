/** The envelope lab: what a tap on Next costs in script, beside the budget of a frame, and what its page weighs. */
import { performance } from 'node:perf_hooks'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import { STEPS } from '#domain/labs/envelope/command.ts'
import type { EnvelopeCommand } from '#domain/labs/envelope/command.ts'
import { foldLog } from '#domain/labs/kernel/fold-log.ts'
import { beginRun, runCommands } from '#domain/labs/kernel/run-commands.ts'
import type { Measurement } from '../report.ts'
import { measureLabScripts } from './lab-scripts.ts'

const RUNS = 50
const WARM_UPS = 20
const BUDGET_MS = 16

const COMMANDS: readonly EnvelopeCommand[] = [
  { type: 'SetData', text: 'card 4111 1111 1111 1111', context: { department: 'finance', purpose: 'exam' } },
  ...STEPS.map(({ type }) => ({ type })),
]

async function runAll(slowest: { milliseconds: number }) {
  let run = beginRun(envelopeLab, { scenario: 'bench', seed: 7, now: 0 })
  for (const command of COMMANDS) {
    const started = performance.now()
    const longer = await runCommands(envelopeLab, run, [command])
    slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - started)
    if (!longer.ok) throw new Error(longer.failure.code)
    run = longer.value
  }
  return run
}

/** The slowest step of a whole run, a replay of the run from its log, and what its page loads. */
export async function measureLabs(progress: (line: string) => void): Promise<Measurement[]> {
  progress('stepping through the envelope lab')
  for (let run = 0; run < WARM_UPS; run++) await runAll({ milliseconds: 0 })
  const steps: number[] = []
  const replays: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const slowest = { milliseconds: 0 }
    const { log, moments } = await runAll(slowest)
    steps.push(slowest.milliseconds)
    const started = performance.now()
    if (foldLog(envelopeLab, log).length !== moments.length) throw new Error('the replay differs')
    replays.push(performance.now() - started)
  }
  const peer = { name: 'budget of a step', runs: [BUDGET_MS] }
  const budget = { op: '<=', value: BUDGET_MS, of: 'ours' } as const
  return [
    { subject: 'labs', metric: 'slowest step of the envelope lab', unit: 'ms', ours: steps, peer, budget },
    { subject: 'labs', metric: 'replay of its ten entries', unit: 'ms', ours: replays, peer, budget },
    await measureLabScripts(progress),
  ]
}
