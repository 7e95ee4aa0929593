import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { imagesSayWhatTheyShow } from './images-say-what-they-show.ts'

describe('imagesSayWhatTheyShow', () => {
  it('refuses an image without words', () => {
    const found = findings(imagesSayWhatTheyShow, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '![](/chest.png)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Say in the brackets')
  })

  it('refuses an image from another site', () => {
    const found = findings(imagesSayWhatTheyShow, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '![A chest](https://example.com/chest.png)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('comes from elsewhere')
  })

  it('refuses an address that leaves out the protocol', () => {
    const found = findings(imagesSayWhatTheyShow, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '![A chest](//example.com/chest.png)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('comes from elsewhere')
  })

  it('accepts an image of this site with words', () => {
    const found = findings(imagesSayWhatTheyShow, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '![A chest](/chest.png)'),
    })
    expect(found).toEqual([])
  })
})
