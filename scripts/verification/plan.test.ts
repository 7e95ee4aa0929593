import { describe, expect, it } from 'vitest'
import { fullPlan, QUICK_PLAN, select } from './plan.ts'
import type { Group } from './run-steps.ts'

const idsOf = (plan: readonly Group[]) => plan.flatMap(({ steps }) => steps.map(({ id }) => id))

describe('the plans', () => {
  it.each([
    ['quick', QUICK_PLAN],
    ['full', fullPlan('postgresql://localhost/cleartext')],
  ])('of the %s kind name a step only once, and its needs before it', (_, plan) => {
    const seen = new Set<string>()
    for (const { steps } of plan) {
      for (const { id, needs } of steps) {
        expect(seen).not.toContain(id)
        expect([...seen]).toEqual(expect.arrayContaining([...needs]))
        seen.add(id)
      }
    }
  })

  it('run server tests and journeys on the server of DATABASE_URL too, when one is named', () => {
    const own = (plan: readonly Group[]) => idsOf(plan).filter((id) => id.endsWith('-own'))
    expect(own(fullPlan(undefined))).toEqual([])
    expect(own(fullPlan('postgresql://localhost/cleartext'))).toEqual(['contract-own', 'e2e-own'])
  })
})

describe('select', () => {
  it('keeps everything when nothing is named', () => {
    expect(select(QUICK_PLAN, [])).toBe(QUICK_PLAN)
  })

  it('keeps what was named and what that needs', () => {
    expect(idsOf(select(fullPlan(undefined), ['e2e']))).toEqual(['prepare', 'chromium', 'build', 'e2e'])
  })

  it('says which steps there are when there is none of that name', () => {
    expect(() => select(QUICK_PLAN, ['units'])).toThrow(/no step "units"\. There are: prepare, lint/)
  })
})
