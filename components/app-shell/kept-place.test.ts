// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findPlace, locatePlace } from './kept-place.ts'

const korean = [
  { id: 'why', top: 400 },
  { id: 'in-transit', top: 1400 },
]
const english = [
  { id: 'why', top: 380 },
  { id: 'in-transit', top: 1780 },
]

describe('a place kept across languages', () => {
  it('is the same share of the same section where the other text is longer', () => {
    const place = findPlace(korean, 900, 2000)
    expect(place).toEqual({ headingId: 'why', progress: 0.5 })
    expect(locatePlace(english, place, 2600)).toBe(1080)
  })

  it('reaches from the last heading to the end of the page', () => {
    expect(locatePlace(english, findPlace(korean, 1700, 2000), 2780)).toBe(2280)
  })

  it('is measured from the top before the first heading', () => {
    expect(findPlace(korean, 200, 2000)).toEqual({ progress: 0.5 })
    expect(locatePlace(english, { progress: 0.5 }, 2600)).toBe(190)
  })

  it('stays unknown where the other page has no such heading', () => {
    expect(locatePlace(english, { headingId: 'gone', progress: 0.2 }, 2600)).toBeUndefined()
  })

  it('does not divide by an empty section', () => {
    expect(findPlace([{ id: 'only', top: 500 }], 500, 500)).toEqual({ headingId: 'only', progress: 0 })
  })
})
