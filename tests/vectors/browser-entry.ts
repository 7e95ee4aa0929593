import { runSuites } from './run-suites.ts'
import { VECTOR_SUITES } from './suites.ts'

/** What the page offers to the command that opened it. */
export type RunVectorSuites = (textByFile: Readonly<Record<string, string>>) => ReturnType<typeof runSuites>

const runVectorSuites: RunVectorSuites = (textByFile) => runSuites(VECTOR_SUITES, textByFile)
Object.assign(globalThis, { runVectorSuites })
