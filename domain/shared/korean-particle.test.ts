import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARTICLES, particleAfter } from './korean-particle.ts'

describe('a particle', () => {
  test.each([
    ['키', '(으)로', '로'],
    ['값', '(으)로', '으로'],
    ['서울', '(으)로', '로'],
    ['데이터', '을(를)', '를'],
    ['메시지', '이(가)', '가'],
    ['태그', '은(는)', '는'],
    ['이름', '은(는)', '은'],
    ['칼', '을(를)', '을'],
    ['앱', '과(와)', '과'],
  ] as const)('follows the last syllable of %s', (word, particle, form) => {
    expect(particleAfter(word, particle)).toBe(form)
  })

  test.each([
    [0, '으로'],
    [1, '로'],
    [2, '로'],
    [3, '으로'],
    [6, '으로'],
    [478, '로'],
    [1000, '으로'],
  ])('follows the number %d as it is read', (number, form) => {
    expect(particleAfter(number, '(으)로')).toBe(form)
  })

  test.each([
    ['exam', '으로'],
    ['exan', '으로'],
    ['finance', '로'],
    ['name', '으로'],
    ['role', '로'],
    ['table', '로'],
    ['bucket', '으로'],
    ['test', '로'],
    ['training', '으로'],
    ['boat', '로'],
  ])('follows %s as the English word is read in Korean', (word, form) => {
    expect(particleAfter(word, '(으)로')).toBe(form)
  })

  test.each([
    ['KMS', '는'],
    ['ARN', '은'],
    ['URL', '은'],
    ['S3', '은'],
  ])('follows %s as its letters are read', (word, form) => {
    expect(particleAfter(word, '은(는)')).toBe(form)
  })

  test('looks past quotation marks and brackets', () => {
    expect(particleAfter('“값”', '을(를)')).toBe('을')
    expect(particleAfter('키 (둘째)', '을(를)')).toBe('를')
  })

  test('stays as it was written where nobody can say how the word is read', () => {
    expect(particleAfter('漢字', '(으)로')).toBe('(으)로')
    expect(particleAfter('', '을(를)')).toBe('을(를)')
  })

  test('is one of its own forms after any word at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...PARTICLES), (word, particle) => {
        const form = particleAfter(word, particle)
        expect(form === particle || particle.replace(/[()]/g, '').includes(form)).toBe(true)
      }),
    )
  })
})
