import { ensureChromium } from '../chromium/ensure-chromium.mjs'
import { Progress } from '../commands/progress.mjs'
import { installedProgram, PROJECT_DIRECTORY } from '../commands/project.mjs'
import { requireProgram } from '../commands/run-program.mjs'
import { launchThrowAwayPostgres } from '../embedded-postgres/throw-away.ts'
import { findFirefox } from '../firefox/find-firefox.mjs'
import { withScratchDatabase } from '../migrations/scratch-database.ts'
import { prepare } from '../serving/prepare.ts'
import { CLIENT, CONTENT, PAGES } from '../serving/stages.ts'
import { CHECKS } from './checks.ts'
import { findOlderPostgres, whyNoOlderPostgres } from './older-postgres.ts'
import type { Outcome } from './outcome.ts'
import type { Group } from './run-steps.ts'
import { checkStep } from './step.ts'
import type { Step } from './step.ts'
import { runPlaywright, runVitest } from './test-steps.ts'

const DONE: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' }
const SILENT = new Progress({ write: () => undefined })
/** The embedded server is used unless a variable names another. */
const EMBEDDED = { DATABASE_URL: undefined, TEST_DATABASE_URL: undefined }

/** What nothing can be checked or run without: generated code, compiled content, the types of the addresses. */
const PREPARED: Step = {
  id: 'prepare',
  title: 'Generated code and content',
  needs: [],
  run: async () => {
    await prepare([CLIENT, CONTENT], SILENT)
    await requireProgram(process.execPath, [installedProgram('next'), 'typegen'])
    return DONE
  },
}

const UNIT: Step = {
  id: 'unit',
  title: 'Unit tests',
  needs: ['prepare'],
  run: () => runVitest('unit', ['unit', 'components']),
}

/** Every byte and every combination: too long for `npm run check`. */
const SWEEPS: Step = {
  id: 'sweeps',
  title: 'Sweeps over bytes and combinations',
  needs: ['prepare'],
  run: () => runVitest('sweeps', ['sweep']),
}

const CHROMIUM: Step = {
  id: 'chromium',
  title: 'Chromium to test with',
  needs: [],
  run: async () => {
    await ensureChromium()
    return DONE
  },
}

const VECTORS = checkStep(
  'vectors',
  'Public test vectors in Node, Chromium and Firefox',
  ['--conditions=react-server', '--import', 'tsx', 'scripts/vectors.ts'],
  ['chromium'],
)

const LAUNCHER: Step = {
  id: 'launcher',
  title: 'Starting, losing and finding the embedded PostgreSQL',
  needs: [],
  run: () => runVitest('launcher', ['launcher'], EMBEDDED),
}

const CONTRACT: Step = {
  id: 'contract',
  title: 'Server tests on the embedded PostgreSQL',
  needs: ['prepare'],
  run: () => runVitest('contract', ['server'], EMBEDDED),
}

const CONTRACT_OLDER: Step = {
  id: 'contract-15',
  title: 'Server tests on PostgreSQL 15',
  needs: ['prepare'],
  missing: whyNoOlderPostgres,
  run: async () => {
    const server = await launchThrowAwayPostgres(PROJECT_DIRECTORY, findOlderPostgres())
    try {
      return await runVitest('contract-15', ['server'], { ...EMBEDDED, TEST_DATABASE_URL: server.url })
    } finally {
      await server.stop()
    }
  },
}

const BUILD: Step = {
  id: 'build',
  title: 'Production build',
  needs: ['prepare'],
  run: async () => {
    await prepare([CLIENT, CONTENT, PAGES], SILENT)
    return DONE
  },
}

const JOURNEYS: Step = {
  id: 'e2e',
  title: 'Journeys in Chromium',
  needs: ['build', 'chromium'],
  run: () => runPlaywright('e2e', EMBEDDED),
}

const FIREFOX: Step = {
  ...checkStep(
    'firefox',
    'A lesson and a diagram in Firefox',
    ['--conditions=react-server', '--import', 'tsx', 'e2e/firefox/smoke.ts'],
    ['build'],
  ),
  missing: () => (findFirefox() === undefined ? 'there is no Firefox' : undefined),
}

/** A short run; `npm run faults` does six times as much. */
const FAULTS = checkStep(
  'faults',
  'Two devices under cuts, kills and restarts',
  ['--conditions=react-server', '--import', 'tsx', 'scripts/faults.ts', '--answers', '48', '--faults', '8'],
  ['build'],
)

/** The same once more on the server that DATABASE_URL names, in databases that are dropped afterwards. */
function stepsOnServer(databaseUrl: string): readonly Step[] {
  return [
    {
      id: 'contract-own',
      title: 'Server tests on the server of DATABASE_URL',
      needs: ['prepare'],
      run: () => runVitest('contract-own', ['server'], { TEST_DATABASE_URL: databaseUrl }),
    },
    {
      id: 'e2e-own',
      title: 'Journeys in Chromium on the server of DATABASE_URL',
      needs: ['build', 'chromium'],
      run: () => withScratchDatabase(databaseUrl, (url) => runPlaywright('e2e-own', { DATABASE_URL: url })),
    },
  ]
}

/** Everything quick: what `npm run check` runs before a commit. */
export const QUICK_PLAN: readonly Group[] = [
  { atOnce: 1, steps: [PREPARED] },
  { atOnce: 2, steps: [...afterPreparing(CHECKS), UNIT] },
]

/** Everything: what `npm test` runs. */
export function fullPlan(databaseUrl: string | undefined): readonly Group[] {
  const onServer = databaseUrl === undefined ? [] : stepsOnServer(databaseUrl)
  return [
    { atOnce: 1, steps: [PREPARED, CHROMIUM] },
    { atOnce: 2, steps: afterPreparing(CHECKS) },
    {
      atOnce: 1,
      steps: [
        UNIT,
        SWEEPS,
        VECTORS,
        LAUNCHER,
        CONTRACT,
        CONTRACT_OLDER,
        BUILD,
        FAULTS,
        JOURNEYS,
        FIREFOX,
        ...onServer,
      ],
    },
  ]
}

function afterPreparing(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, needs: ['prepare'] }))
}

/**
 * Keeps the named steps, and what they need.
 *
 * @throws {Error} there is no step of a name; the message lists them.
 */
export function select(plan: readonly Group[], ids: readonly string[]): readonly Group[] {
  if (ids.length === 0) return plan
  const all = plan.flatMap(({ steps }) => steps)
  const unknown = ids.find((id) => !all.some((step) => step.id === id))
  if (unknown !== undefined) {
    throw new Error(`There is no step "${unknown}". There are: ${all.map(({ id }) => id).join(', ')}`)
  }
  const wanted = new Set(ids)
  // Needs stand before what needs them, so from the end every need is found in one pass.
  for (const step of all.toReversed()) if (wanted.has(step.id)) step.needs.forEach((id) => wanted.add(id))
  return plan.map(({ atOnce, steps }) => ({ atOnce, steps: steps.filter(({ id }) => wanted.has(id)) }))
}
