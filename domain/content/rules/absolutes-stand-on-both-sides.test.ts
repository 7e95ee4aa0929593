import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { absolutesStandOnBothSides } from './absolutes-stand-on-both-sides.ts'

describe('absolutesStandOnBothSides', () => {
  it('lists a wrong option that alone says always', () => {
    const found = findings(absolutesStandOnBothSides, {
      [SAMPLE.itemsEn]: replacing('The map that shows the way to it', 'The map that always shows the way'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('only a wrong option says "always"')
  })

  it('lists it in Korean', () => {
    const found = findings(absolutesStandOnBothSides, {
      [SAMPLE.itemsKo]: replacing('상자까지 가는 길을 그린 지도', '항상 길을 보여 주는 지도'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('says "항상"')
  })

  it('accepts absolute words on both sides', () => {
    const found = findings(absolutesStandOnBothSides, {
      [SAMPLE.itemsEn]: (text) =>
        text
          .replace('The map that shows', 'The map that always shows')
          .replace('The key that was cut', 'The key that never was cut'),
    })
    expect(found).toEqual([])
  })
})
