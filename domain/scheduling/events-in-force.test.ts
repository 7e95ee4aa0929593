import { describe, expect, test } from 'vitest'
import { buildReviewEvent } from '#tests/builders/review-event.ts'
import { eventsInForce } from './events-in-force.ts'

const answer = (id: string) => buildReviewEvent({ id })
const undo = (id: string, targetId?: string) =>
  buildReviewEvent({ id, kind: 'undo', rating: undefined, ...(targetId === undefined ? {} : { targetId }) })
const idsInForce = (...events: ReturnType<typeof answer>[]) => eventsInForce(events).map(({ id }) => id)

describe('eventsInForce', () => {
  test('leaves out what was undone, and the undo itself', () => {
    expect(idsInForce(answer('a'), answer('b'), undo('u', 'a'))).toEqual(['b'])
  })

  test('undoes whichever of the two stands first', () => {
    expect(idsInForce(undo('u', 'a'), answer('a'), answer('b'))).toEqual(['b'])
  })

  test('undoes a suspension as well as an answer', () => {
    const suspend = buildReviewEvent({ id: 's', kind: 'suspend' })
    expect(idsInForce(answer('a'), suspend, undo('u', 's'))).toEqual(['a'])
  })

  test('puts an answer back in force when its undo is undone, and out again the third time', () => {
    expect(idsInForce(answer('a'), undo('u', 'a'), undo('v', 'u'))).toEqual(['a'])
    expect(idsInForce(answer('a'), undo('u', 'a'), undo('v', 'u'), undo('w', 'v'))).toEqual([])
  })

  test('needs every undo of an answer to be undone', () => {
    expect(idsInForce(answer('a'), undo('u', 'a'), undo('v', 'a'), undo('w', 'u'))).toEqual([])
    expect(idsInForce(answer('a'), undo('u', 'a'), undo('v', 'a'), undo('w', 'u'), undo('x', 'v'))).toEqual([
      'a',
    ])
  })

  test('ignores an undo whose target is unknown or missing', () => {
    expect(idsInForce(answer('a'), undo('u', 'elsewhere'), undo('v'))).toEqual(['a'])
  })

  test('ignores undos that name themselves or each other in a circle', () => {
    expect(idsInForce(answer('a'), undo('u', 'u'))).toEqual(['a'])
    expect(idsInForce(answer('a'), undo('u', 'v'), undo('v', 'u'), undo('w', 'u'))).toEqual(['a'])
  })

  test('settles a chain of fifty thousand undos', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => undo(`u${index + 1}`, `u${index}`))
    expect(idsInForce(buildReviewEvent({ id: 'u0' }), ...chain)).toEqual(['u0'])
    expect(idsInForce(buildReviewEvent({ id: 'u0' }), ...chain.slice(1))).toEqual(['u0'])
  })
})
