import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { severalRightOptions } from './several-right-options.ts'

describe('severalRightOptions', () => {
  it('refuses one key in a multiple-response item', () => {
    const found = findings(severalRightOptions, {
      [SAMPLE.itemsEn]: replacing('- [x] (brass)', '- [ ] (brass)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 1 right')
  })

  it('refuses fewer than five options', () => {
    const found = findings(severalRightOptions, {
      [SAMPLE.itemsEn]: replacing(
        '- [ ] (paper) The paper key of the map room\n  > The map room has a curtain.\n',
        '',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 4 options')
  })

  it('refuses an item in which all are right', () => {
    const found = findings(severalRightOptions, {
      [SAMPLE.itemsEn]: (text) =>
        text.replace(/- \[ \] \((wood|glass|paper)\)/g, '- [x] ($1)').replace('TWO', 'FIVE'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has no wrong option')
  })

  it('asks for the count in the English stem', () => {
    const found = findings(severalRightOptions, { [SAMPLE.itemsEn]: replacing(' (Choose TWO.)', '') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('must end in "(Choose TWO.)"')
  })

  it('asks for the count in the Korean stem', () => {
    const found = findings(severalRightOptions, { [SAMPLE.itemsKo]: replacing(' (2개를 고르세요.)', '') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('must end in "(2개를 고르세요.)"')
  })

  it('refuses a count that is not the number of keys', () => {
    const found = findings(severalRightOptions, {
      [SAMPLE.itemsEn]: replacing('(Choose TWO.)', '(Choose THREE.)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('must end in "(Choose TWO.)"')
  })

  it('refuses a count in a single-choice stem', () => {
    const found = findings(severalRightOptions, {
      [SAMPLE.itemsEn]: replacing('What opens it?', 'What opens it? (Choose TWO.)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('is single and its stem says')
  })
})
