import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sectionsHaveContent } from './sections-have-content.ts'

describe('sectionsHaveContent', () => {
  it('refuses an empty section', () => {
    const found = findings(sectionsHaveContent, { [SAMPLE.lessonEn]: replacing('There is more to say.', '') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Section "more-locks" is empty')
  })

  it('refuses a lesson without sections', () => {
    const found = findings(sectionsHaveContent, {
      [SAMPLE.lessonEn]: () => '---\ntitle: Locks\n---\n\nWords.\n',
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('no published section')
  })

  it('lets a draft section be empty', () => {
    const found = findings(sectionsHaveContent, {
      [SAMPLE.lessonEn]: replacing('{#more-locks}\n\nThere is more to say.', '{#more-locks draft}\n'),
    })
    expect(found).toEqual([])
  })

  it('lets a draft lesson be empty', () => {
    const found = findings(sectionsHaveContent, {
      [SAMPLE.lessonEn]: () => '---\ntitle: Locks\nstatus: draft\n---\n',
    })
    expect(found).toEqual([])
  })
})
