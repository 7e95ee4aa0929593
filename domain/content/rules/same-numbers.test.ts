import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameNumbers } from './same-numbers.ts'

describe('sameNumbers', () => {
  it('refuses another number in the stem', () => {
    const found = findings(sameNumbers, { [SAMPLE.itemsKo]: replacing('30일', '31일') })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('the stem says 31 here and not in items.en.md')
    expect(found[1]).toContain('the stem says 30 here and not in items.ko.md')
  })

  it('refuses a number that one language lacks', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing('The map that shows the way to it', 'The map of 1,024 roads to it'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('option (map) says 1024 here')
  })

  it('accepts a number in words on the other side', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing('for 30 days', 'for 30 days and three nights'),
      [SAMPLE.itemsKo]: replacing('30일 동안', '30일 3박 동안'),
    })
    expect(found).toEqual([])
  })

  it('accepts a count that is declared in words and in digits', () => {
    const found = findings(sameNumbers, {})
    expect(found).toEqual([])
  })

  it('accepts large numbers in the units of each language', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing('for 30 days', 'for 30 days and 2 million miles'),
      [SAMPLE.itemsKo]: replacing('30일', '30일, 200만 마일'),
    })
    expect(found).toEqual([])
  })

  it('takes digits beside a placeholder for a part of its number', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing('for 30 days', 'for 30 days and {{number}} million miles'),
      [SAMPLE.itemsKo]: replacing('30일', '30일, {{number}}00만 마일'),
    })
    expect(found).toEqual([])
  })

  it('takes digits of names for no numbers', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing(
        'The map that shows the way to it',
        'The map in S3 under AES-256 of a third party',
      ),
      [SAMPLE.itemsKo]: replacing('상자까지 가는 길을 그린 지도', '제3자가 준 지도'),
    })
    expect(found).toEqual([])
  })

  it('accepts dates in the way of each language', () => {
    const found = findings(sameNumbers, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', 'Since January 5, 2023.'),
      [SAMPLE.itemsKo]: replacing('자물쇠가 무엇에 답하는지 물으세요.', '2023년 1월 5일부터.'),
    })
    expect(found).toEqual([])
  })
})
