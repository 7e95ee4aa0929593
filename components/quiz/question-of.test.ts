import { describe, expect, it } from 'vitest'
import { buildStudyItem } from '#tests/builders/study-item.ts'
import { optionsOf } from './choices.ts'
import { questionOf, variantSeed } from './question-of.ts'

const DISPUTED = {
  ...buildStudyItem().facts[0]!,
  status: 'changed' as const,
  now: { ko: '지금은 달라요.', en: 'It is different now.' },
  exam: { ko: '시험에서는 예전대로예요.', en: 'The exam has it the old way.' },
}

describe('questionOf', () => {
  it('gives both languages the same order of options for the same seed', () => {
    const idsIn = (language: 'ko' | 'en') =>
      optionsOf(questionOf(buildStudyItem(), language, 7)).map(({ id }) => id)
    expect(idsIn('ko')).toEqual(idsIn('en'))
  })

  it('never shows a claim that does not hold, but what is true now and what the exam expects', () => {
    const [source] = questionOf({ ...buildStudyItem(), facts: [DISPUTED] }, 'en', 0).sources
    expect(source).toMatchObject({
      claim: 'It is different now.',
      examAnswer: 'The exam has it the old way.',
    })
  })

  it('shows a claim that holds as it is', () => {
    const [source] = questionOf(buildStudyItem(), 'ko', 0).sources
    expect(source).toEqual({
      factId: 'encryption-101-001',
      claim: '키 없이는 읽지 못해요.',
      url: 'https://docs.aws.amazon.com/kms/',
      checked: '2026-10-02',
    })
  })
})

describe('variantSeed', () => {
  it('moves the options from one answer to the next', () => {
    const orders = Array.from({ length: 8 }, (_, reviews) =>
      optionsOf(questionOf(buildStudyItem(), 'en', variantSeed('item-single', reviews)))
        .map(({ id }) => id)
        .join(),
    )
    expect(new Set(orders).size).toBeGreaterThan(3)
  })
})
