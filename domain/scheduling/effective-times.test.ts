import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildReviewEvent } from '#tests/builders/review-event.ts'
import { compareTimedEvents, nextEffectiveAt, withEffectiveTimes } from './effective-times.ts'

const effectiveTimes = (events: Parameters<typeof withEffectiveTimes>[0]) =>
  Object.fromEntries(withEffectiveTimes(events).map(({ id, effectiveAt }) => [id, effectiveAt]))

describe('withEffectiveTimes', () => {
  test('takes the device’s own clock where it is plausible', () => {
    const event = buildReviewEvent({ id: 'a', clientAt: 1000, ceiling: 5000 })
    expect(effectiveTimes([event])).toEqual({ a: 1000 })
  })

  test('clamps a clock that runs ahead to the ceiling', () => {
    const event = buildReviewEvent({ id: 'a', clientAt: 9_999_999, ceiling: 5000 })
    expect(effectiveTimes([event])).toEqual({ a: 5000 })
  })

  test('lets no event of a device count before the one before it, on whichever card', () => {
    const events = [
      buildReviewEvent({ id: 'a', deviceSeq: 1, clientAt: 5000, cardId: 'x' }),
      buildReviewEvent({ id: 'b', deviceSeq: 2, clientAt: 3000, cardId: 'y' }),
      buildReviewEvent({ id: 'c', deviceSeq: 3, clientAt: 6000, cardId: 'x' }),
    ]
    expect(effectiveTimes(events)).toEqual({ a: 5000, b: 5000, c: 6000 })
    expect(effectiveTimes(events.toReversed())).toEqual({ a: 5000, b: 5000, c: 6000 })
  })

  test('keeps the clocks of two devices apart', () => {
    const events = [
      buildReviewEvent({ id: 'a', deviceId: 'phone', deviceSeq: 1, clientAt: 5000 }),
      buildReviewEvent({ id: 'b', deviceId: 'laptop', deviceSeq: 2, clientAt: 3000 }),
    ]
    expect(effectiveTimes(events)).toEqual({ a: 5000, b: 3000 })
  })

  test('is the running maximum of the clamped clocks, for any clocks', () => {
    const clock = fc.integer({ min: -1e6, max: 1e6 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ clientAt: clock, ceiling: fc.option(clock, { nil: undefined }) })),
        (clocks) => {
          const events = clocks.map(({ clientAt, ceiling }, index) =>
            buildReviewEvent({
              deviceSeq: index + 1,
              clientAt,
              ...(ceiling === undefined ? {} : { ceiling }),
            }),
          )
          const timed = withEffectiveTimes(events)
          timed.forEach(({ effectiveAt }, index) => {
            const clamped = events
              .slice(0, index + 1)
              .map((event) => Math.min(event.clientAt, event.ceiling ?? Infinity))
            expect(effectiveAt).toBe(Math.max(...clamped))
          })
        },
      ),
    )
  })
})

describe('nextEffectiveAt', () => {
  test('continues a device’s stored events one by one', () => {
    expect(nextEffectiveAt(-Infinity, { clientAt: 10 })).toBe(10)
    expect(nextEffectiveAt(20, { clientAt: 10, ceiling: 15 })).toBe(20)
  })
})

describe('compareTimedEvents', () => {
  test('orders by effective time, then device, then the device’s own order', () => {
    const event = (id: string, effectiveAt: number, deviceId: string, deviceSeq: number) => ({
      ...buildReviewEvent({ id, deviceId, deviceSeq }),
      effectiveAt,
    })
    const events = [
      event('d', 2, 'a', 1),
      event('c', 1, 'b', 1),
      event('b', 1, 'a', 9),
      event('a', 1, 'a', 8),
    ]
    expect(events.sort(compareTimedEvents).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })
})
