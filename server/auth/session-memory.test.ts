import { describe, expect, it } from 'vitest'
import { SessionMemory } from './session-memory.ts'

const MINA = { learnerId: 'mina', isGuest: true }
const settings = { lifeMs: 60_000, maxEntries: 2 }

describe('SessionMemory', () => {
  it('knows a learner by the same cookies until their time is over', () => {
    const memory = new SessionMemory(settings)
    memory.remember('session=a', MINA, 1_000)
    expect(memory.recall('session=a', 60_999)).toEqual(MINA)
    expect(memory.recall('session=a', 61_000)).toBeUndefined()
    expect(memory.recall('session=b', 1_000)).toBeUndefined()
  })

  it('does not live longer for being asked', () => {
    const memory = new SessionMemory(settings)
    memory.remember('session=a', MINA, 0)
    memory.recall('session=a', 59_000)
    expect(memory.recall('session=a', 60_000)).toBeUndefined()
  })

  it('forgets who has signed out', () => {
    const memory = new SessionMemory(settings)
    memory.remember('session=a', MINA, 0)
    memory.forget('session=a')
    expect(memory.recall('session=a', 1)).toBeUndefined()
  })

  it('holds no more than it may, and lets the oldest go', () => {
    const memory = new SessionMemory(settings)
    for (const [index, cookies] of ['a', 'b', 'c'].entries()) memory.remember(cookies, MINA, index)
    expect(['a', 'b', 'c'].map((cookies) => memory.recall(cookies, 3) !== undefined)).toEqual([
      false,
      true,
      true,
    ])
  })
})
