import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyServerSideCommand } from '#tests/labs/any-server-side-command.ts'
import { beginRun, runCommands } from '../kernel/run-commands.ts'
import { serverSideLab } from './server-side-lab.ts'

test('10,000 random commands in runs of a hundred throw nothing, and what is always so stays so', async () => {
  const anyRun = fc.record({
    seed: fc.nat(),
    commands: fc.array(anyServerSideCommand, { minLength: 100, maxLength: 100 }),
  })
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ seed, commands }) => {
      const begun = beginRun(serverSideLab, { scenario: 'sweep', seed, now: 0 })
      const ran = await runCommands(serverSideLab, begun, commands)
      const { state } = (ran.ok ? ran.value : begun).moments.at(-1)!
      expect(ran.ok).toBe(true)
      for (const holds of Object.values(serverSideLab.invariants)) expect(holds(state)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
