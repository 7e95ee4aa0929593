import { describe, expect, it } from 'vitest'
import { countLine } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { runSteps } from './run-steps.ts'
import type { Step } from './step.ts'

const GOOD: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' }
const BAD: Outcome = { passed: 2, failed: 1, skipped: 3, output: 'line 7: no' }

function step(id: string, outcome: Outcome, more: Partial<Step> = {}): Step {
  return { id, title: `The ${id}`, needs: [], run: () => Promise.resolve(outcome), ...more }
}

async function run(...steps: Step[]) {
  const written: string[] = []
  const finished = await runSteps([{ atOnce: 1, steps }], (text) => written.push(text))
  return { finished, shown: written.join('').replace(/\d\.\d s/g, 'N s'), count: countLine(finished) }
}

describe('runSteps', () => {
  it('shows each step as it begins and ends, with counts where there are several', async () => {
    const { shown, count } = await run(step('lint', GOOD), step('unit', { ...GOOD, passed: 41 }))
    expect(shown).toBe('  · The lint …\n  ✓ The lint: N s\n  · The unit …\n  ✓ The unit: 41 passed, N s\n')
    expect(count).toBe('42 passed, 0 failed')
  })

  it('shows what a failed step said, and goes on', async () => {
    const { shown, count } = await run(step('unit', BAD), step('lint', GOOD))
    expect(shown).toContain('  ✗ The unit: 2 passed, 1 failed, 3 skipped, N s\n\nline 7: no\n\n  · The lint')
    expect(count).toBe('3 passed, 1 failed')
  })

  it('counts a step as failed that needs what failed, without running it', async () => {
    const { shown, count } = await run(
      step('build', BAD),
      step('e2e', GOOD, { needs: ['build'], run: () => expect.unreachable() }),
    )
    expect(shown).toContain('  ✗ The e2e: not run, because this failed: The build\n')
    expect(count).toBe('2 passed, 2 failed')
  })

  it('runs a step whose needs were left out', async () => {
    expect((await run(step('e2e', GOOD, { needs: ['build'] }))).count).toBe('1 passed, 0 failed')
  })

  it('names what this machine cannot do, and counts it as nothing', async () => {
    const { shown, count } = await run(step('old', GOOD, { missing: () => 'PostgreSQL 15 is not installed' }))
    expect(shown).toBe('  – The old: not run here, because PostgreSQL 15 is not installed\n')
    expect(count).toBe('0 passed, 0 failed')
  })

  it('counts a step as failed that breaks', async () => {
    const { shown, count } = await run(
      step('unit', GOOD, { run: () => Promise.reject(new Error('no room')) }),
    )
    expect(shown).toContain('Error: no room')
    expect(count).toBe('0 passed, 1 failed')
  })

  it('runs as many at once as a group allows, and a group after the one before it', async () => {
    const order: string[] = []
    const slow = (id: string) =>
      step(id, GOOD, {
        run: async () => {
          order.push(`${id} begins`)
          await Promise.resolve()
          await Promise.resolve()
          order.push(`${id} ends`)
          return GOOD
        },
      })
    const groups = [
      { atOnce: 2, steps: [slow('a'), slow('b')] },
      { atOnce: 1, steps: [slow('c')] },
    ]
    await runSteps(groups, () => undefined)
    expect(order).toEqual(['a begins', 'b begins', 'a ends', 'b ends', 'c begins', 'c ends'])
  })
})
