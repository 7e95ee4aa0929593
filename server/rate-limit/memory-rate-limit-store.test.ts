import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MemoryRateLimitStore } from './memory-rate-limit-store.ts'
import type { RateLimit } from './rate-limit.ts'

const LIMIT: RateLimit = { name: 'answers', burst: 3, perSecond: 0.5 }
const NOON = Date.UTC(2026, 0, 1, 12)

describe('a bucket', () => {
  test('lets a burst through and then says how long until the next', async () => {
    const store = new MemoryRateLimitStore(10)
    for (let count = 0; count < 3; count++)
      expect(await store.take('a', LIMIT, NOON)).toEqual({ allowed: true })

    expect(await store.take('a', LIMIT, NOON)).toEqual({ allowed: false, retryAfterSeconds: 2 })
    expect(await store.take('a', LIMIT, NOON + 1_999)).toEqual({ allowed: false, retryAfterSeconds: 1 })
    expect(await store.take('a', LIMIT, NOON + 2_000)).toEqual({ allowed: true })
  })

  test('is separate for each key and each limit', async () => {
    const store = new MemoryRateLimitStore(10)
    const one = { name: 'one', burst: 1, perSecond: 1 }
    await store.take('a', one, NOON)

    expect((await store.take('a', one, NOON)).allowed).toBe(false)
    expect((await store.take('b', one, NOON)).allowed).toBe(true)
    expect((await store.take('a', LIMIT, NOON)).allowed).toBe(true)
  })

  test('is full again once forgotten', async () => {
    const store = new MemoryRateLimitStore(10)
    const one = { name: 'one', burst: 1, perSecond: 1 }
    await store.take('a', one, NOON)
    await store.forget('a', one)

    expect((await store.take('a', one, NOON)).allowed).toBe(true)
  })

  test('gives nothing for a clock that went back and came again', async () => {
    const store = new MemoryRateLimitStore(10)
    const one = { name: 'one', burst: 1, perSecond: 1 }
    await store.take('a', one, NOON)

    expect((await store.take('a', one, NOON - 3_600_000)).allowed).toBe(false)
    expect((await store.take('a', one, NOON)).allowed).toBe(false)
  })

  test('never lets more through than its burst and what came back since', async () => {
    const waits = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(waits, async (waitsMs) => {
        const store = new MemoryRateLimitStore(10)
        let nowMs = NOON
        let latestMs = NOON
        let allowed = (await store.take('a', LIMIT, NOON)).allowed ? 1 : 0
        for (const waitMs of waitsMs) {
          nowMs += waitMs
          latestMs = Math.max(latestMs, nowMs)
          if ((await store.take('a', LIMIT, nowMs)).allowed) allowed++
        }
        const cameBack = ((latestMs - NOON) / 1000) * LIMIT.perSecond
        expect(allowed).toBeLessThanOrEqual(LIMIT.burst + cameBack + 1e-6)
      }),
    )
  })
})

describe('the store', () => {
  test('holds no more buckets than it was told to', async () => {
    const store = new MemoryRateLimitStore(100)
    for (let address = 0; address < 1_000; address++) await store.take(`10.0.${address}`, LIMIT, NOON)

    expect(store.size).toBe(100)
  })

  test('drops the bucket that was used longest ago, not the one in use', async () => {
    const store = new MemoryRateLimitStore(2)
    const one = { name: 'one', burst: 1, perSecond: 0.001 }
    await store.take('busy', one, NOON)
    await store.take('idle', one, NOON)
    await store.take('busy', one, NOON)
    await store.take('new', one, NOON)

    expect((await store.take('busy', one, NOON)).allowed).toBe(false)
    expect((await store.take('idle', one, NOON)).allowed).toBe(true)
  })
})
