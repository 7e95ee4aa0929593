/** What authors and `npm start` wait for: fifteen topics from nothing, and one lesson that was changed. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Measurement } from '../report.ts'
import { median } from '../report.ts'

const RUNS = 3
const WHOLE_BUDGET_MS = 10_000
const CHANGE_BUDGET_MS = 300

const builtSchema = z.strictObject({
  whole: z.number(),
  changes: z.array(z.number()),
  bare: z.number(),
})

async function buildInNewProcess(): Promise<z.infer<typeof builtSchema>> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--conditions=react-server', '--import', 'tsx'],
    'bench/content-build.ts',
  ])
  return builtSchema.parse(JSON.parse(stdout))
}

/** The content build of a course of the size we are going to have. */
export async function measureContent(progress: (line: string) => void): Promise<Measurement[]> {
  const built: z.infer<typeof builtSchema>[] = []
  for (let run = 1; run <= RUNS; run += 1) {
    progress(`run ${run} of ${RUNS}`)
    built.push(await buildInNewProcess())
  }
  const peer = { name: 'remark alone on the same Markdown', runs: built.map(({ bare }) => bare) }
  return [
    {
      subject: 'content',
      metric: 'fifteen topics from nothing',
      unit: 'ms',
      ours: built.map(({ whole }) => whole),
      peer,
      budget: { op: '<=', value: WHOLE_BUDGET_MS, of: 'ours' },
    },
    {
      subject: 'content',
      metric: 'one lesson changed',
      unit: 'ms',
      ours: built.map(({ changes }) => median(changes)),
      peer,
      budget: { op: '<=', value: CHANGE_BUDGET_MS, of: 'ours' },
    },
  ]
}
