import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepReading, parseRecords, readingRecords, subscribeToReading } from './reading-record.ts'

beforeEach(() => localStorage.clear())

describe('the record of reading', () => {
  it('keeps each lesson and knows which was read last', () => {
    keepReading('basics', { readSectionIds: ['byte'] })
    keepReading('kms', { readSectionIds: [], headingId: 'envelope', sectionId: 'keys' })
    expect(readingRecords()).toEqual({
      lastTopicId: 'kms',
      byTopicId: {
        basics: { readSectionIds: ['byte'] },
        kms: { readSectionIds: [], headingId: 'envelope', sectionId: 'keys' },
      },
    })
  })

  it('is the same object as long as nothing changed', () => {
    keepReading('basics', { readSectionIds: ['byte'] })
    expect(readingRecords()).toBe(readingRecords())
  })

  it('tells those who listen, and nobody who has stopped', () => {
    const notify = vi.fn()
    const stop = subscribeToReading(notify)
    keepReading('basics', { readSectionIds: [] })
    stop()
    keepReading('basics', { readSectionIds: ['byte'] })
    expect(notify).toHaveBeenCalledTimes(1)
  })

  it.each([null, '', 'no json', '[]', '7', '{"byTopicId":[]}', '{"byTopicId":{"kms":"all"}}'])(
    'takes %j in storage for nothing read',
    (text) => {
      expect(parseRecords(text).byTopicId).toEqual({})
    },
  )

  it('takes what it can of a record that is partly broken', () => {
    const text = '{"lastTopicId":3,"byTopicId":{"kms":{"readSectionIds":["keys",4],"headingId":null}}}'
    expect(parseRecords(text)).toEqual({ byTopicId: { kms: { readSectionIds: ['keys'] } } })
  })
})
