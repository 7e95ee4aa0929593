import { describe, expect, it } from 'vitest'
import { findings, readCourse } from '#tests/content/read-course.ts'
import { replacing, SAMPLE, sampleFiles } from '#tests/content/sample-course.ts'
import { topicsFitTogether } from './topics-fit-together.ts'

describe('topicsFitTogether', () => {
  it('refuses an id other than the name of the folder', () => {
    const found = findings(topicsFitTogether, { [SAMPLE.topic]: replacing('id: locks', 'id: lock') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('The folder is called "locks" and the id is "lock"')
  })

  it('refuses a topic without topic.yaml', () => {
    const found = findings(topicsFitTogether, { [SAMPLE.topic]: () => undefined })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('topic.yaml:1 The topic has no topic.yaml')
  })

  it('does not report a topic.yaml that is there and broken', () => {
    const found = findings(topicsFitTogether, { [SAMPLE.topic]: replacing('order: 1', 'order: first') })
    expect(found).toEqual([])
  })

  it('refuses a prerequisite that is not there', () => {
    const found = findings(topicsFitTogether, {
      [SAMPLE.topic]: replacing('weight: 1', 'weight: 1\nprerequisites: [basics]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no topic "basics"')
  })

  it('refuses a topic that needs itself first', () => {
    const found = findings(topicsFitTogether, {
      [SAMPLE.topic]: replacing('weight: 1', 'weight: 1\nprerequisites: [locks]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"locks" is needed first and comes later')
  })

  it('refuses two topics in one place of the course', () => {
    const { course } = readCourse([
      ...sampleFiles(),
      ...sampleFiles()
        .filter(({ path }) => path.endsWith('topic.yaml'))
        .map(({ path, text }) => ({
          path: path.replace('locks', 'seals'),
          text: text.replace('id: locks', 'id: seals'),
        })),
    ])
    const found = topicsFitTogether(course).map(({ message }) => message)
    expect(found).toEqual(['"locks" has order 1 too: give each its own.'])
  })
})
