import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { answersFitTheirType } from './answers-fit-their-type.ts'

describe('answersFitTheirType', () => {
  it('refuses a numbered list for a single item', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing('type: single', 'type: ordering'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('"locks-001" is ordering: write its answers as a numbered list')
  })

  it('refuses an ordering item in the exam pool', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing(
        'level: understand\npool: practice\n```\nPut',
        'level: understand\npool: exam\n```\nPut',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Exam items are single or multiple')
  })

  it('refuses a unit where no number is asked for', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing('type: ordering', 'type: ordering\nunit: minute'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Only a numeric item has a unit')
  })

  it('refuses fewer than three steps to order', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing('3. (lift) Lift the lid.\n   > Last of all.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 2 steps')
  })

  it('refuses one prompt to match', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing('| (seal) Seal | Shows that someone was here | Broken wax tells. |\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 1 prompts to match')
  })

  it('refuses more options than a response can name', () => {
    const found = findings(answersFitTheirType, {
      [SAMPLE.itemsEn]: replacing(
        '3. (lift)',
        Array.from({ length: 11 }, (_, step) => `3. (step-${step}) Wait.\n   > Why.`).join('\n') +
          '\n3. (lift)',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 14 answers')
  })
})
