import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { noCatchAllOptions } from './no-catch-all-options.ts'

describe('noCatchAllOptions', () => {
  it.each(['All of the above', 'None of the above.', 'None of these', 'Both of the above options'])(
    'refuses in English: %s',
    (words) => {
      const found = findings(noCatchAllOptions, {
        [SAMPLE.itemsEn]: replacing('The map that shows the way to it', words),
      })
      expect(found).toHaveLength(1)
    },
  )

  it.each(['위의 모두', '모두 해당한다', '정답 없음', '보기 중 없음', '해당 사항 없음'])(
    'refuses in Korean: %s',
    (words) => {
      const found = findings(noCatchAllOptions, {
        [SAMPLE.itemsKo]: replacing('상자까지 가는 길을 그린 지도', words),
      })
      expect(found).toHaveLength(1)
    },
  )

  it.each(['All keys of the castle and none of the town', 'None of the locks is opened'])(
    'accepts in English: %s',
    (words) => {
      const found = findings(noCatchAllOptions, {
        [SAMPLE.itemsEn]: replacing('The map that shows the way to it', words),
      })
      expect(found).toEqual([])
    },
  )

  it.each(['모든 리전의 키', '위쪽 선반에 둔 지도'])('accepts in Korean: %s', (words) => {
    const found = findings(noCatchAllOptions, {
      [SAMPLE.itemsKo]: replacing('상자까지 가는 길을 그린 지도', words),
    })
    expect(found).toEqual([])
  })
})
