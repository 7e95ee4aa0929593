import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { koreanNumbersReadNaturally } from './korean-numbers-read-naturally.ts'

const SENTENCE = '배달원이 상자를 날라요.'

function saying(number: string): string[] {
  return findings(koreanNumbersReadNaturally, {
    [SAMPLE.lessonKo]: replacing(SENTENCE, `배달원이 상자 ${number}개를 날라요.`),
  })
}

describe('koreanNumbersReadNaturally', () => {
  it('accepts numbers counted in 만 and 억, and words without digits', () => {
    const natural = [
      '200만 ',
      '3천만 ',
      '3천 ',
      '12억 ',
      '1,020,000',
      '수백만 ',
      '{{million}}00만 ',
      '{{tens}}만 ',
    ]
    for (const number of natural) expect(saying(number)).toEqual([])
  })

  it('refuses numbers counted as English does', () => {
    for (const number of ['2백만 ', '30백만 ', '900천 ', '5십만 ', '{{million}}백만 ', '{{thousand}}천 ']) {
      expect(saying(number)).toHaveLength(1)
    }
  })

  it('says where and how to mend it', () => {
    expect(saying('2백만 ')[0]).toContain('lesson.ko.md:5 "2백만" is counted as English does')
  })

  it('leaves English alone', () => {
    const found = findings(koreanNumbersReadNaturally, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'A courier carries 2백만 chests.'),
    })
    expect(found).toEqual([])
  })
})
