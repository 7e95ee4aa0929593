import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteQueue } from './byte-queue.ts'
import { concatBytes } from './bytes.ts'

async function* pieces(lengths: readonly number[]) {
  let next = 0
  for (const length of lengths) yield Uint8Array.from({ length }, () => next++ % 256)
}

describe('a byte queue', () => {
  test('gives every byte once and in order, however they arrive and are taken', async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 12 }), async (arriving, taking) => {
        const queue = new ByteQueue(pieces(arriving))
        const taken = []
        do {
          await queue.fill(taking)
          const seen = queue.peek(taking)
          const piece = queue.take(taking)
          expect(piece).toEqual(seen)
          taken.push(piece)
        } while (queue.available > 0 || !queue.hasEnded)
        const total = arriving.reduce((sum, length) => sum + length, 0)
        expect(concatBytes(...taken)).toEqual(Uint8Array.from({ length: total }, (_, index) => index % 256))
      }),
    )
  })

  test('gives the same to whoever only glances, with what is left of a glance still in its place', async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 })
    const glance = fc.record({
      length: fc.integer({ min: 1, max: 12 }),
      taken: fc.integer({ min: 0, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(lengths, fc.array(glance, { maxLength: 40 }), async (arriving, glances) => {
        const total = arriving.reduce((sum, length) => sum + length, 0)
        const all = Uint8Array.from({ length: total }, (_, index) => index % 256)
        const queue = new ByteQueue(pieces(arriving))
        let offset = 0
        for (const { length, taken } of glances) {
          await queue.fill(length)
          const seen = queue.glance(length)
          expect(seen).toEqual(all.subarray(offset, offset + length))
          const skipped = Math.min(taken, seen.length)
          queue.skip(skipped)
          offset += skipped
        }
        await queue.fill(total)
        expect(queue.take(queue.available)).toEqual(all.subarray(offset))
      }),
    )
  })

  test('reads no further than it is asked to', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1
        yield new Uint8Array(10)
      }
    }
    const queue = new ByteQueue(endless())
    await queue.fill(25)
    expect([given, queue.available, queue.hasEnded]).toEqual([3, 30, false])
  })

  test('tells its source when no more is wanted', async () => {
    let isReleased = false
    async function* source() {
      try {
        for (;;) yield new Uint8Array(1)
      } finally {
        isReleased = true
      }
    }
    const queue = new ByteQueue(source())
    await queue.fill(1)
    await queue.close()
    expect(isReleased).toBe(true)
  })
})
