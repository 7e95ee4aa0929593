import { describe, expect, it } from 'vitest'
import { lastDeed } from './undo-before.ts'

function idOf(number: number): string {
  return `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

function waits(number: number, kind: 'answer' | 'undo' | 'reset', target?: number) {
  return {
    event: {
      id: idOf(number),
      deviceSeq: number,
      clientAt: '2026-03-02T12:00:00.000Z',
      timeZone: 'Asia/Seoul',
      kind,
      itemId: `item-${number}`,
      mode: 'review',
      ...(target === undefined ? {} : { targetId: idOf(target) }),
    } as const,
  }
}

const knownDeed = (number: number) => ({
  eventId: idOf(number),
  itemId: `item-${number}`,
  kind: 'answer' as const,
  mode: 'review' as const,
})

describe('the last deed', () => {
  it('is the latest, whether it waits on this device or came from another', () => {
    expect(lastDeed([waits(3, 'answer')], [knownDeed(2)])?.itemId).toBe('item-3')
    expect(lastDeed([waits(3, 'answer')], [knownDeed(5), knownDeed(2)])?.itemId).toBe('item-5')
  })

  it('goes back one by one, also while undos still wait to be sent', () => {
    const undo = waits(6, 'undo', 5)
    expect(lastDeed([waits(3, 'answer'), undo], [knownDeed(5), knownDeed(2)])?.itemId).toBe('item-3')
    expect(
      lastDeed([waits(3, 'answer'), undo, waits(7, 'undo', 3)], [knownDeed(5), knownDeed(2)])?.itemId,
    ).toBe('item-2')
  })

  it('is nothing where all is taken back, and never an undo or a reset', () => {
    expect(lastDeed([waits(3, 'answer'), waits(4, 'undo', 3), waits(5, 'reset')], [])).toBeUndefined()
  })
})
