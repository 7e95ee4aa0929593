import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { directivesAreWellFormed } from './directives-are-well-formed.ts'

describe('directivesAreWellFormed', () => {
  it('refuses a closing line that closes nothing', () => {
    const found = findings(directivesAreWellFormed, {
      [SAMPLE.lessonEn]: replacing('There is more to say.', 'There is more to say.\n\n:::'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.en.md:39')
  })

  it('refuses a directive that is written into a sentence', () => {
    const found = findings(directivesAreWellFormed, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '::diagram {#chest} shows it.'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('read as a sentence')
  })

  it('refuses a nested directive inside an outer one of as many colons', () => {
    const found = findings(directivesAreWellFormed, {
      [SAMPLE.lessonEn]: replacing(
        'The wax is hot.',
        'The wax is hot.\n\n:::compare{pair=lock-vs-seal}\n:::',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('four colons')
  })

  it('leaves IPv6 addresses alone', () => {
    const found = findings(directivesAreWellFormed, {
      [SAMPLE.lessonEn]: replacing(
        'A courier carries a chest.',
        '::1 is this host and\n::ffff:10.0.0.1 is 10.0.0.1.',
      ),
    })
    expect(found).toEqual([])
  })

  it('leaves code alone', () => {
    const found = findings(directivesAreWellFormed, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '```md\n:::exam\n:::\n```'),
    })
    expect(found).toEqual([])
  })
})
