import type { LabScenario } from '#domain/content/lab/lab.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import { goTo, openScenario } from './player/session.ts'

/**
 * Runs every scenario to its end, where the page is rendered: what a visitor sees at first, and all that a page without
 * WebCrypto can show.
 *
 * @throws {TypeError} a scenario does not run, which the content rules and tests keep from happening.
 */
export async function recordRuns(
  labId: string,
  scenarios: readonly LabScenario[],
): Promise<Readonly<Record<string, LabLog>>> {
  if (labId !== envelopeLab.id) throw new TypeError(`No engine for ${labId}`)
  const runs: Record<string, LabLog> = {}
  for (const scenario of scenarios) {
    const ran = await goTo(envelopeLab, openScenario(envelopeLab, scenario), scenario.steps.length)
    if (!ran.ok) throw new TypeError(`${scenario.id}: ${ran.failure.code}`)
    runs[scenario.id] = ran.value.run.log
  }
  return runs
}
