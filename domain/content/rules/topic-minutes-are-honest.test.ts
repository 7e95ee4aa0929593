import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { topicMinutesAreHonest } from './topic-minutes-are-honest.ts'

/** Ten minutes of English, at 190 words a minute. */
const LONG = 'word '.repeat(1900)

describe('topicMinutesAreHonest', () => {
  it('accepts a time that is about right', () => {
    expect(findings(topicMinutesAreHonest, {})).toEqual([])
  })

  it('points at a time that promises too little since the lesson grew', () => {
    const found = findings(topicMinutesAreHonest, {
      [SAMPLE.lessonEn]: replacing('There is more to say.', LONG),
      [SAMPLE.lessonKo]: replacing('할 말이 더 있어요.', LONG),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(
      /^content\/topics\/locks\/topic\.yaml:6 The lesson takes about \d+ minutes with its checks, and the topic announces 5/,
    )
  })

  it('points at a time that frightens people away', () => {
    const found = findings(topicMinutesAreHonest, { [SAMPLE.topic]: replacing('minutes: 5', 'minutes: 45') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('announces 45')
  })

  it('says nothing of a lesson that nobody can read yet', () => {
    const draft = replacing('---\ntitle', '---\nstatus: draft\ntitle')
    const found = findings(topicMinutesAreHonest, {
      [SAMPLE.topic]: replacing('minutes: 5', 'minutes: 45'),
      [SAMPLE.lessonEn]: draft,
      [SAMPLE.lessonKo]: draft,
    })
    expect(found).toEqual([])
  })
})
