// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scenarioSourceSchema } from '#domain/content/lab/lab-source.ts'
import { readYaml } from '#domain/content/yaml/read-yaml.ts'
import { BREAKAGES, canBreak } from '#domain/labs/server-side/break-it.ts'
import { serverSideLab } from '#domain/labs/server-side/server-side-lab.ts'
import type { LabScenario } from '#domain/content/lab/lab.ts'
import { changePlan, goTo, momentShown, openScenario } from '../player/session.ts'
import { reachedGoals } from '../player/reached-goals.ts'
import { brokenPlan } from './plans.ts'

const FOLDER = new URL('../../../content/labs/server-side/scenarios/', import.meta.url)
const stories = readdirSync(FOLDER).map((file) => {
  const yaml = readYaml({ file, text: readFileSync(new URL(file, FOLDER), 'utf8'), firstLine: 1 })
  const source = scenarioSourceSchema.parse(yaml.ok ? yaml.value.value : undefined)
  return { ...source, now: Date.parse(source.now) } as unknown as LabScenario
})

async function at(story: LabScenario, position: number) {
  const went = await goTo(serverSideLab, openScenario(serverSideLab, story), position)
  if (!went.ok) throw new Error(went.failure.code)
  return went.value
}

describe.each(stories.map((story) => [story.id, story] as const))('the story %s', (_id, story) => {
  test('reaches all its goals, and none of its steps is out of order', async () => {
    const session = await at(story, story.steps.length)
    expect(reachedGoals(serverSideLab, session)).not.toContain(false)
    expect(session.run.moments.filter(({ error }) => error !== undefined)).toEqual([])
    expect(session.run.moments.slice(1).every(({ why }) => why.length > 0)).toBe(true)
  })

  test('can be broken at each of its steps in every way that is offered there, and goes on', async () => {
    for (let position = 0; position <= story.steps.length; position++) {
      const session = await at(story, position)
      const { state } = momentShown(session)
      for (const breakage of BREAKAGES.filter((one) => canBreak(one, state))) {
        const plan = brokenPlan(session, breakage, state)
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length)
        const end = await goTo(serverSideLab, changePlan(session, { plan }), plan.length)
        if (!end.ok) throw new Error(end.failure.code)
        const stuck = end.value.run.moments.filter(({ error }) => error !== undefined)
        expect([position, breakage, ...stuck.map(({ command }) => command)]).toEqual([position, breakage])
      }
    }
  })
})
