/** The second part of `npm test` and of `npm run check`. Step ids as arguments run only those and what they need. */
import { parseArgs } from 'node:util'
import { readEnvironment } from '#server/env.ts'
import { countFailures } from './verification/outcome.ts'
import { fullPlan, QUICK_PLAN, select } from './verification/plan.ts'
import { summary } from './verification/report.ts'
import { runSteps } from './verification/run-steps.ts'
import { runSession } from './serving/session.ts'

await runSession(async () => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const plan = values.quick ? QUICK_PLAN : fullPlan(readEnvironment().databaseUrl)
  const startedAt = performance.now()
  const finished = await runSteps(select(plan, positionals), (text) => process.stdout.write(text))
  process.stdout.write(summary(finished, performance.now() - startedAt))
  if (countFailures(finished) > 0) process.exitCode = 1
})
