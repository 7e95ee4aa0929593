import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownPictures } from './known-pictures.ts'

describe('knownPictures', () => {
  it('refuses a diagram that is not there', () => {
    const found = findings(knownPictures, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '::diagram{#chest step=open}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.en.md:5 There is no diagram "chest"')
  })

  it('refuses a lab that is not there', () => {
    const found = findings(knownPictures, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '::lab{#forge scenario=hot}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no lab "forge"')
  })

  it('refuses a wrong option that shows what is not there', () => {
    const found = findings(knownPictures, {
      [SAMPLE.itemsEn]: replacing(
        '> misconception: seal-opens',
        '> misconception: seal-opens\n  > show: diagram:chest@open',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:15 There is no diagram "chest"')
  })

  it.each(['diagram', 'lab'])('refuses a class that shows a %s which is not there', (kind) => {
    const found = findings(knownPictures, {
      [SAMPLE.class]: replacing('section: why-lock', `${kind}: forge`),
    })
    expect(found).toEqual([
      `content/topics/locks/class.yaml:7 There is no ${kind} "forge". Correct the id, or add what it names.`,
    ])
  })

  it('refuses a lab step that is not there', () => {
    const found = findings(knownPictures, {
      [SAMPLE.itemsEn]: replacing('> misconception: seal-opens', '> show: lab:forge/hot@burnt'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no lab "forge"')
  })
})
