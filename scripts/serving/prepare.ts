import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeHolder, waitForClaim } from '../commands/claim.mjs'
import type { Progress } from '../commands/progress.mjs'
import { CACHE_DIRECTORY, PROJECT_DIRECTORY } from '../commands/project.mjs'
import { requireProgram } from '../commands/run-program.mjs'
import { fingerprint } from './fingerprint.ts'
import { refuseToReplaceServedPages } from './serving-claims.ts'
import type { Stage } from './stages.ts'

/**
 * Makes what is missing or was made from other files than those that are there now, in the given order.
 *
 * Only one process at a time prepares a checkout; a second one waits, and then usually finds everything done.
 *
 * @throws {ProgramFailure} a stage failed; the message is what its program said.
 */
export async function prepare(stages: readonly Stage[], progress: Progress): Promise<void> {
  const release = await waitForClaim(path.join(CACHE_DIRECTORY, 'preparing.json'), 'preparing', (holder) =>
    progress.say(`Waiting for ${describeHolder(holder)}.`),
  )
  try {
    for (const stage of stages) await bringUpToDate(stage, progress)
  } finally {
    release()
  }
}

async function bringUpToDate(stage: Stage, progress: Progress): Promise<void> {
  const inputs = fingerprint(PROJECT_DIRECTORY, stage.inputs)
  const record = path.join(CACHE_DIRECTORY, `made-${stage.id}`)
  const made = describeOutput(stage, inputs)
  if (made !== undefined && readIfThere(record) === made) return
  if (stage.id === 'pages') refuseToReplaceServedPages()
  // Whatever happens from here on, an earlier record would be untrue.
  rmSync(record, { force: true })
  await progress.step(stage.title, async () => {
    for (const command of stage.commands) {
      await requireProgram(process.execPath, command, { env: { NODE_ENV: 'production' } })
    }
  })
  const making = describeOutput(stage, inputs)
  if (making === undefined)
    throw new Error(`${stage.title}: nothing failed, but ${stage.output} is not there.`)
  mkdirSync(CACHE_DIRECTORY, { recursive: true })
  writeFileSync(record, making)
}

/** Ties the inputs to the very output that was made from them: another build by hand makes the record untrue. */
function describeOutput({ output }: Stage, inputs: string): string | undefined {
  if (!existsSync(path.join(PROJECT_DIRECTORY, output))) return undefined
  return `${inputs}\n${fingerprint(PROJECT_DIRECTORY, [output])}\n`
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
