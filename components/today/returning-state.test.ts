// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { LabOutline } from '#domain/content/lab/lab.ts'
import type { TopicOutline } from '#domain/content/library.ts'
import { returningState } from './returning-state.ts'

function section(id: string, itemIds: readonly string[]): TopicOutline['sections'][number] {
  return { id, title: { ko: id, en: id }, minutes: { ko: 4, en: 5 }, factIds: [], itemIds }
}

const topic: TopicOutline = {
  id: 'kms',
  order: 1,
  title: { ko: 'KMS', en: 'KMS' },
  summary: { ko: '', en: '' },
  taskStatements: ['1.3'],
  minutes: 10,
  weight: 1,
  prerequisites: [],
  pairs: [],
  sections: [section('one', ['k-1', 'k-2']), section('two', ['k-3']), section('three', ['k-4'])],
  factIds: [],
  practiceItemIds: ['k-1', 'k-2', 'k-3', 'k-4'],
  diagramIds: [],
}

function lab(id: string, topicIds: readonly string[]): LabOutline {
  return { id, title: { ko: id, en: id }, summary: { ko: '', en: '' }, minutes: 9, topicIds, scenarios: [] }
}

function stateOf(differences: Partial<ReviewQueueResponse>) {
  const queue: ReviewQueueResponse = {
    today: 20_780,
    due: [],
    dueCount: 0,
    dueToday: 0,
    daysAway: 0,
    examInDays: null,
    minutesADay: null,
    beginAt: null,
    dueTomorrowCount: 0,
    dueAhead: [0, 0, 0, 0, 0, 0],
    minutes: 0,
    minutesTomorrow: 0,
    ideas: { firm: 0, shaky: 0, new: 4 },
    answeredItemIds: ['k-1'],
    ...differences,
  }
  const labs = [lab('waf', ['waf']), lab('envelope', ['kms'])]
  return returningState({ queue, topics: [topic], labs, language: 'en' })
}

describe('what Today says', () => {
  it('is that the day is done once no review is owed and no section stands half read', () => {
    expect(stateOf({ answeredItemIds: ['k-1'] }).isDone).toBe(false)
    expect(stateOf({ answeredItemIds: ['k-1', 'k-2'] }).isDone).toBe(true)
    expect(stateOf({ answeredItemIds: ['k-1', 'k-2'], dueToday: 3, dueCount: 3 }).isDone).toBe(false)
  })

  it('names as much reading as the minutes of the day hold, and one section where none are told', () => {
    expect(stateOf({}).reading).toEqual({ sections: 1, minutes: 5 })
    expect(stateOf({ minutesADay: 30 }).reading).toEqual({ sections: 3, minutes: 15 })
  })

  it('offers to read on with one section when the day is done', () => {
    expect(stateOf({ answeredItemIds: ['k-1', 'k-2'], minutesADay: 30 }).reading).toEqual({
      sections: 1,
      minutes: 5,
    })
  })

  it('names the same minutes in its list and in the week’s first day', () => {
    const { week, reading, minutes } = stateOf({ dueToday: 6, dueCount: 6, minutes: 4, minutesADay: 15 })
    expect(week[0]).toMatchObject({ reviewMinutes: minutes, readingMinutes: reading?.minutes })
  })

  it('counts tomorrow’s reading as well as its reviews', () => {
    expect(stateOf({ dueAhead: [6, 0, 0, 0, 0, 0] }).minutesTomorrow).toBe(4 + 1 + 5)
  })

  it('knows a lab for what was begun, and none for what was not', () => {
    expect(stateOf({}).lab?.id).toBe('envelope')
    expect(stateOf({ answeredItemIds: [] }).lab).toBeUndefined()
  })
})
