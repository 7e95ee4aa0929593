import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { optionsAreNamedByContent } from './options-are-named-by-content.ts'

describe('optionsAreNamedByContent', () => {
  it.each([
    'Option A is wrong.',
    'Options B and C leak.',
    'See the option above.',
    'The second option opens nothing.',
    'Both A and C are right.',
    'Answer 2.',
  ])('refuses in English: %s', (words) => {
    const found = findings(optionsAreNamedByContent, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', words),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Why says')
  })

  it.each([
    '보기 A는 틀렸습니다.',
    '보기 ①이 맞습니다.',
    '정답은 2번 보기입니다.',
    '위의 보기를 보세요.',
    '두 번째 보기는 열지 못합니다.',
  ])('refuses in Korean: %s', (words) => {
    const found = findings(optionsAreNamedByContent, {
      [SAMPLE.itemsKo]: replacing('자물쇠가 무엇에 답하는지 물으세요.', words),
    })
    expect(found).toHaveLength(1)
  })

  it.each([
    'This option calls KMS 2 times.',
    'An option that names a Region is wrong.',
    'Class A addresses differ.',
    'The option A-record sets is wrong.',
  ])('accepts in English: %s', (words) => {
    const found = findings(optionsAreNamedByContent, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', words),
    })
    expect(found).toEqual([])
  })

  it.each(['운영 부담이 큰 보기를 지웁니다.', '2번 호출하는 보기를 지웁니다.', '답 가운데 하나입니다.'])(
    'accepts in Korean: %s',
    (words) => {
      const found = findings(optionsAreNamedByContent, {
        [SAMPLE.itemsKo]: replacing('자물쇠가 무엇에 답하는지 물으세요.', words),
      })
      expect(found).toEqual([])
    },
  )
})
