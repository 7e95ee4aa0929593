import { runProgram, lastLines } from '../commands/run-program.mjs'
import type { Outcome } from './outcome.ts'

/** One thing that is looked at. */
export interface Step {
  /** As it is named on the command line: `npm test -- unit`. */
  readonly id: string
  readonly title: string
  /** Steps that must have passed; if they were left out, it runs all the same. */
  readonly needs: readonly string[]
  /** Why this machine cannot do it; asked before it runs. */
  readonly missing?: () => string | undefined
  readonly run: () => Promise<Outcome>
}

const SHOWN_LINES = 150

/** A step that is right or wrong as a whole: it counts as one. */
export function checkStep(
  id: string,
  title: string,
  command: readonly string[],
  needs: readonly string[] = [],
): Step {
  return {
    id,
    title,
    needs,
    run: async () => {
      const { status, output } = await runProgram(process.execPath, command)
      return status === 0
        ? { passed: 1, failed: 0, skipped: 0, output: '' }
        : { passed: 0, failed: 1, skipped: 0, output: lastLines(output, SHOWN_LINES) }
    },
  }
}
