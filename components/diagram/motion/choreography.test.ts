// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { buildDiagram } from '#tests/builders/diagram.ts'
import { choreograph } from './choreography.ts'

const { steps, layouts } = buildDiagram()
const [before, asked, answered] = [steps[0]!, steps[1]!, steps[2]!]

describe('what is seen moving when a step is entered', () => {
  it('travels along its way, from where it sets out', () => {
    const [journey] = choreograph(asked, before, layouts.wide).journeys
    expect(journey).toMatchObject({ edgeId: 'ask', delay: 0, points: layouts.wide.edges.ask?.points })
  })

  it('travels the other way round where it goes back', () => {
    const [journey] = choreograph(answered, asked, layouts.wide).journeys
    expect(journey?.points[0]).toEqual({ x: 300, y: 60 })
  })

  it('arrives before what is got through it appears', () => {
    const { arrivals, travelMs } = choreograph(answered, asked, layouts.wide)
    expect(travelMs).toBeGreaterThan(0)
    expect(arrivals).toContainEqual({ kind: 'badge', id: 'app/key', delay: travelMs })
  })

  it('has its words from the moment it sets out', () => {
    expect(choreograph(asked, before, layouts.wide).arrivals).toContainEqual({
      kind: 'words',
      id: 'ask',
      delay: 0,
    })
  })

  it('is nothing where nothing has changed', () => {
    expect(choreograph(before, before, layouts.wide)).toEqual({ journeys: [], arrivals: [], travelMs: 0 })
  })
})
