import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { negationsAreEmphasised } from './negations-are-emphasised.ts'

describe('negationsAreEmphasised', () => {
  it('lists a question for the exception', () => {
    const found = findings(negationsAreEmphasised, {
      [SAMPLE.itemsEn]: replacing('What opens it?', 'Which of them does not open it?'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('asks for an exception quietly')
  })

  it('lists it in Korean', () => {
    const found = findings(negationsAreEmphasised, {
      [SAMPLE.itemsKo]: replacing('무엇으로 엽니까?', '열쇠가 아닌 것은 무엇입니까?'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.ko.md')
  })

  it('accepts capitals', () => {
    const found = findings(negationsAreEmphasised, {
      [SAMPLE.itemsEn]: replacing('What opens it?', 'Which of them does NOT open it?'),
    })
    expect(found).toEqual([])
  })

  it('accepts Korean with the English word beside it', () => {
    const found = findings(negationsAreEmphasised, {
      [SAMPLE.itemsKo]: replacing('무엇으로 엽니까?', '열쇠가 아닌(NOT) 것은 무엇입니까?'),
    })
    expect(found).toEqual([])
  })
})
