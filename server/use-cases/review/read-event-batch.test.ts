import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { readEventBatch } from './read-event-batch.ts'

const DEVICE = '7f1a3b62-64a5-4d0e-9a77-9f5f8f0c9a01'

function kindsOf(events: readonly unknown[]): string[] {
  return readEventBatch(DEVICE, events).map(({ kind }) => kind)
}

function hashOf(event: unknown, deviceId = DEVICE): string | undefined {
  const [entry] = readEventBatch(deviceId, [event])
  return entry?.kind === 'read' ? entry.payloadHash : undefined
}

describe('readEventBatch', () => {
  test('reads every event by itself, so that a malformed one takes no other with it', () => {
    const good = buildReviewEventInput()
    expect(kindsOf([good, { ...good, deviceSeq: 'one' }, null, good])).toEqual([
      'read',
      'malformed',
      'malformed',
      'read',
    ])
  })

  test('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (events) => {
        expect(readEventBatch(DEVICE, events)).toHaveLength(events.length)
      }),
    )
  })

  test('takes only instants that a clock can show', () => {
    const shown = (clientAt: string) => kindsOf([buildReviewEventInput({ clientAt })])
    expect(shown('2024-02-29T23:59:59.999Z')).toEqual(['read'])
    expect(shown('2023-02-29T00:00:00Z')).toEqual(['malformed'])
    expect(shown('2024-01-01T24:00:00Z')).toEqual(['malformed'])
    expect(shown('yesterday')).toEqual(['malformed'])
  })

  test('asks of each kind of event exactly what it needs', () => {
    const { rating: _rating, ...unrated } = buildReviewEventInput()
    const { itemHash: _itemHash, ...unseen } = buildReviewEventInput()
    const target = buildReviewEventInput().id
    expect(kindsOf([unrated, unseen])).toEqual(['malformed', 'malformed'])
    expect(kindsOf([buildReviewEventInput({ targetId: target })])).toEqual(['malformed'])
    expect(kindsOf([buildDeedInput('undo', { targetId: target }), buildDeedInput('undo')])).toEqual([
      'read',
      'malformed',
    ])
    expect(kindsOf([buildDeedInput('bury'), buildDeedInput('bury', { rating: 'good' })])).toEqual([
      'read',
      'malformed',
    ])
  })

  test('repeats the id of a malformed event if it can be one', () => {
    const entries = readEventBatch(DEVICE, [{ id: 'mine' }, { id: 'x'.repeat(65) }, { id: 7 }, 'text'])
    expect(entries.map(({ sentId }) => sentId)).toEqual(['mine', '', '', ''])
  })

  test('takes the same content for the same payload, whatever the order of its keys and the case of its ids', () => {
    const event = buildReviewEventInput({
      response: { type: 'matching', choiceIdByPromptId: { shield: 'ddos', waf: 'web' } },
    })
    const reversed = Object.fromEntries(Object.entries(event).reverse())
    const matched = {
      ...reversed,
      id: event.id.toUpperCase(),
      response: { choiceIdByPromptId: { waf: 'web', shield: 'ddos' }, type: 'matching' },
    }
    expect(hashOf(matched)).toBe(hashOf(event))
  })

  test('takes any other content, and the same from another device, for another payload', () => {
    const event = buildReviewEventInput()
    const hashes = [
      hashOf(event),
      hashOf({ ...event, durationMs: 12_001 }),
      hashOf({ ...event, clientAt: '2026-03-02T12:00:00.001Z' }),
      hashOf(event, '00000000-64a5-4d0e-9a77-9f5f8f0c9a01'),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
