import { describe, expect, test } from 'vitest'
import { createKit } from './kit.ts'

describe('the randomness of a step', () => {
  test('keeps the stream of a seed for ever, because links name it', () => {
    const kit = createKit(7, '3')
    expect([...kit.bytes(8)]).toEqual([168, 170, 202, 154, 113, 87, 253, 74])
  })

  test('is the same wherever it is computed again, and another for every seed and place', () => {
    const first = createKit(7, '3').bytes(32)
    expect(createKit(7, '3').bytes(32)).toEqual(first)
    for (const other of [createKit(8, '3'), createKit(7, '4'), createKit(7, '3.0'), createKit(73, '')]) {
      expect(other.bytes(32)).not.toEqual(first)
    }
  })

  test('spreads bytes evenly', () => {
    const counts = new Uint32Array(16)
    for (const byte of createKit(1, '0').bytes(16_000)) counts[byte >>> 4]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  test('makes ids in the form of a version 4 UUID', () => {
    const kit = createKit(7, '0')
    const ids = Array.from({ length: 50 }, () => kit.uuid())
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(ids).size).toBe(50)
  })

  test('gives numbers from 0 up to but not including 1', () => {
    const kit = createKit(9, '9')
    for (let draw = 0; draw < 1000; draw++) {
      const value = kit.random()
      expect(value >= 0 && value < 1).toBe(true)
    }
  })
})
