/**
 * Measures what the project promises, each figure next to a peer or a limit in the same run.
 *
 *   npm run bench -- [subject…] [--json]
 *
 * With --json only the report goes to stdout. The exit status is 1 when a budget is missed.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import type { BenchReport, Measurement } from './report.ts'
import { toRow, toTable } from './report.ts'
import { measureAnswers } from './subjects/answer.ts'
import { measureDiagram } from './subjects/diagram.ts'
import { measureEsdk } from './subjects/esdk.ts'
import { measureLabs } from './subjects/labs.ts'
import { measureContent } from './subjects/content.ts'
import { measurePages } from './subjects/pages.ts'
import { measureQueues } from './subjects/queue.ts'
import { measureReview } from './subjects/review.ts'

type Progress = (line: string) => void

const SUBJECTS: Readonly<Record<string, (progress: Progress) => Promise<Measurement[]>>> = {
  answer: measureAnswers,
  diagram: measureDiagram,
  esdk: measureEsdk,
  labs: measureLabs,
  content: measureContent,
  pages: measurePages,
  queue: measureQueues,
  review: measureReview,
}

const words = process.argv.slice(2)
const asJson = words.includes('--json')
const named = words.filter((word) => !word.startsWith('--'))
const unknown = named.filter((name) => !(name in SUBJECTS))
if (unknown.length > 0) {
  console.error(`Unknown subject: ${unknown.join(', ')}. Known: ${Object.keys(SUBJECTS).join(', ')}.`)
  process.exit(2)
}

const measurements: Measurement[] = []
for (const name of named.length > 0 ? named : Object.keys(SUBJECTS)) {
  const measure = SUBJECTS[name]
  if (measure) measurements.push(...(await measure((line) => console.error(`${name}: ${line}`))))
}

const report: BenchReport = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  rows: measurements.map(toRow),
}
console.log(
  asJson
    ? JSON.stringify(report, null, 2)
    : `${report.machine} · ${report.commit}\n\n${toTable(report.rows)}`,
)
process.exit(report.rows.every((row) => row.ok) ? 0 : 1)
