/**
 * Holds the engines against public test vectors, in Node, in Chromium and, where it is installed, in Firefox:
 * `npm run vectors`, `-- --json` for machines.
 */
import { parseArgs } from 'node:util'
import { runSuites } from '../tests/vectors/run-suites.ts'
import { VECTOR_SUITES } from '../tests/vectors/suites.ts'
import { findFirefox } from './firefox/find-firefox.mjs'
import { readVectors } from './vectors/read-vectors.ts'
import { formatReport, isGood, makeReport } from './vectors/report.ts'
import { runInChromium } from './vectors/run-in-chromium.ts'
import { runInFirefox } from './vectors/run-in-firefox.ts'

const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values

const vectors = readVectors(VECTOR_SUITES)
for (const file of vectors.standIns) {
  console.error(`PUBLIC VECTORS SKIPPED: ${file} is not beside the project; our own few cases run instead.`)
}
const firefox = findFirefox()
if (firefox === undefined) console.error('FIREFOX SKIPPED: none is installed; FIREFOX_PATH may name one.')
const runs = {
  node: await runSuites(VECTOR_SUITES, vectors.textByFile),
  chromium: await runInChromium(vectors.textByFile),
  ...(firefox !== undefined && { firefox: await runInFirefox(firefox, vectors.textByFile) }),
}
const report = makeReport(VECTOR_SUITES, vectors.sourceByFile, runs)
console.log(json ? JSON.stringify(report, null, 2) : formatReport(report, runs))
process.exitCode = isGood(report) ? 0 : 1
