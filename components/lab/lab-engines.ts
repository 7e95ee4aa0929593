import type { LabStepResponse } from '#contracts/lab-steps.ts'
import type { LabContent, LabScenario } from '#domain/content/lab/lab.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import { serverSideLab } from '#domain/labs/server-side/server-side-lab.ts'
import type { Language } from '#domain/shared/language.ts'
import { envelopeWords } from './envelope/envelope-words.ts'
import { runnable } from './run-lab.ts'
import type { RunnableLab } from './run-lab.ts'
import { serverSideWords } from './server-side/server-side-words.ts'

/** Every lab with its engine and what it says. Pages in a browser load a lab's own player instead. */
const ENGINES: Readonly<Record<string, RunnableLab>> = {
  envelope: runnable(envelopeLab, envelopeWords),
  'server-side': runnable(serverSideLab, serverSideWords),
}

/**
 * Runs every scenario to its end, where the page is rendered: what a visitor sees at first, and all that a page without
 * WebCrypto can show.
 */
export async function recordRuns(
  labId: string,
  scenarios: readonly LabScenario[],
): Promise<Readonly<Record<string, LabLog>>> {
  const engine = engineOf(labId)
  const runs: Record<string, LabLog> = {}
  for (const scenario of scenarios) runs[scenario.id] = await engine.record(scenario)
  return runs
}

/**
 * One moment of a lab for a page that has neither the lab's engine nor its words: the scenario is run up to the step, and
 * what comes of it is told. Nothing where the lab has no such scenario or step.
 */
export async function labStepInWords(
  content: LabContent,
  scenarioId: string,
  stepId: string,
  language: Language,
): Promise<LabStepResponse | undefined> {
  const scenario = content.scenarios.find(({ id }) => id === scenarioId)
  const index = scenario?.steps.findIndex(({ id }) => id === stepId) ?? -1
  if (scenario === undefined || index === -1) return undefined
  return engineOf(content.outline.id).tellStep(content, { scenario, index, language })
}

function engineOf(labId: string): RunnableLab {
  const engine = ENGINES[labId]
  if (!engine) throw new TypeError(`No engine for ${labId}`)
  return engine
}
