import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { keyIsNotTheLongest } from './key-is-not-the-longest.ts'

describe('keyIsNotTheLongest', () => {
  it('refuses a right option that stands out by its length', () => {
    const found = findings(keyIsNotTheLongest, {
      [SAMPLE.itemsEn]: replacing(
        'The key that was cut for the lock',
        'The key that was cut for the lock by a smith of the town, tried twice and oiled',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('times as long as the wrong ones (at most 1.3)')
  })

  it('measures each language by itself', () => {
    const found = findings(keyIsNotTheLongest, {
      [SAMPLE.itemsKo]: replacing(
        '그 자물쇠에 맞게 깎은 열쇠',
        '그 자물쇠에 맞게 대장장이가 정성껏 깎고 두 번 시험해 본 열쇠',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.ko.md')
  })

  it('accepts a long right option beside a longer wrong one', () => {
    const found = findings(keyIsNotTheLongest, {
      [SAMPLE.itemsEn]: (text) =>
        replacing(
          'The key that was cut for the lock',
          'The key that was cut for the lock by a smith of the town',
        )(
          replacing(
            'The map that shows the way to it',
            'The map that shows the way to it over the hills and the river to the chest',
          )(text),
        ),
    })
    expect(found).toEqual([])
  })

  it('accepts short options, whose length no one sees', () => {
    const found = findings(keyIsNotTheLongest, {
      [SAMPLE.itemsEn]: (text) =>
        text
          .replace('The seal that is pressed into the wax', 'AES')
          .replace('The key that was cut for the lock', 'RSA-2048')
          .replace('The rope that is tied around the lid', 'DES')
          .replace('The map that shows the way to it', 'MD5'),
    })
    expect(found).toEqual([])
  })

  it('accepts a long wrong option', () => {
    const found = findings(keyIsNotTheLongest, {
      [SAMPLE.itemsEn]: replacing(
        'The rope that is tied around the lid',
        'The rope that is tied around the lid and the chest and the cart and the horse',
      ),
    })
    expect(found).toEqual([])
  })
})
