import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { topicsCompareTheirPairs } from './topics-compare-their-pairs.ts'

const without = replacing(':::compare{pair=lock-vs-seal}\n:::\n\n', '')

describe('topicsCompareTheirPairs', () => {
  it('accepts a pair that the lesson compares', () => {
    expect(findings(topicsCompareTheirPairs, {})).toEqual([])
  })

  it('points at a pair that the lesson never compares', () => {
    const found = findings(topicsCompareTheirPairs, {
      [SAMPLE.lessonEn]: without,
      [SAMPLE.lessonKo]: without,
    })
    expect(found).toEqual([
      'content/topics/locks/topic.yaml:8 The lesson never compares "lock-vs-seal": add :::compare{pair=lock-vs-seal}, or take the pair off the list.',
    ])
  })
})
