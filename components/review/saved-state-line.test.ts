import { describe, expect, it } from 'vitest'
import type { OutboxStatus } from './outbox/outbox-status.ts'
import { savedWords } from './saved-state-line.tsx'

const SAVED: OutboxStatus = { waiting: 0, unkept: 0, rejected: 0, trouble: null }

describe('the line about what is saved', () => {
  it.each([
    ['all', {}],
    ['sending', { waiting: 2 }],
    ['here', { waiting: 2, trouble: 'offline' }],
    ['serverAway', { waiting: 2, trouble: 'server-away' }],
    ['serverAway', { waiting: 2, trouble: 'rate-limited' }],
    ['guestRefused', { waiting: 2, trouble: 'guest-refused' }],
    ['rejected', { rejected: 1 }],
  ] as const)('says %s for %o', (key, status) => {
    expect(savedWords({ ...SAVED, ...status }).key).toBe(key)
  })

  it('tells first of answers that would end with the window', () => {
    const status = { waiting: 3, unkept: 1, rejected: 1, trouble: 'offline' } as const
    expect(savedWords(status)).toEqual({ key: 'unkept', count: 1 })
  })

  it('counts the late before the refused', () => {
    expect(savedWords({ ...SAVED, waiting: 3, rejected: 1, trouble: 'offline' })).toEqual({
      key: 'here',
      count: 3,
    })
  })
})
