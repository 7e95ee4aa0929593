import { describe, expect, test } from 'vitest'
import { buildItem } from '#tests/builders/item.ts'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { checkEvent } from './check-event.ts'

const ITEM = buildItem()

describe('checkEvent', () => {
  test('grades an answer to the item as it stands and accepts the rating that follows', () => {
    expect(checkEvent(buildReviewEventInput(), ITEM)).toEqual({ ok: true, value: { regraded: true } })
    const wrong = buildReviewEventInput({ response: { type: 'single', optionId: 'auto' }, rating: 'again' })
    expect(checkEvent(wrong, ITEM)).toEqual({ ok: true, value: { regraded: true } })
  })

  test.each([
    ['a wrong answer that claims to be right', { response: { type: 'single', optionId: 'auto' } }],
    ['a lucky guess that claims to be knowledge', { confidence: 'guessed' }],
    ['an ease that nothing tells', { rating: 'easy' }],
    ['an option that the item does not have', { response: { type: 'single', optionId: 'none' } }],
    ['a response of another type', { response: { type: 'numeric', value: 7 } }],
  ] as const)('refuses the rating of %s', (_what, difference) => {
    expect(checkEvent(buildReviewEventInput(difference), ITEM)).toEqual({
      ok: false,
      failure: 'rating-does-not-follow',
    })
  })

  test('grades the variant that was shown', () => {
    const item = buildItem({
      type: 'numeric',
      variables: { days: [365] },
      key: { type: 'numeric', accepted: [{ from: 'days', to: 'days' }] },
      texts: {
        ...ITEM.texts,
        en: {
          ...ITEM.texts.en,
          answer: { type: 'numeric', whenRight: ITEM.texts.en.stem, whenWrong: ITEM.texts.en.stem },
        },
      },
    })
    const answered = (value: number) => buildReviewEventInput({ response: { type: 'numeric', value } })
    expect(checkEvent(answered(365), item).ok).toBe(true)
    expect(checkEvent(answered(180), item)).toEqual({ ok: false, failure: 'rating-does-not-follow' })
  })

  test("keeps the device's rating for a version of the item that the server does not have, and marks it", () => {
    const older = buildReviewEventInput({ itemHash: 'fedcba9876543210', rating: 'again' })
    expect(checkEvent(older, ITEM)).toEqual({ ok: true, value: { regraded: false } })
  })

  test('refuses events about items that are not published', () => {
    expect(checkEvent(buildDeedInput('bury'), undefined)).toEqual({ ok: false, failure: 'unknown-item' })
  })

  test.each(['Mars/Olympus', 'Asia/Seoul\u0000', '+09:00', "'; DROP TABLE users; --"])(
    'refuses the zone %j, which is none',
    (timeZone) => {
      expect(checkEvent(buildReviewEventInput({ timeZone }), ITEM)).toEqual({
        ok: false,
        failure: 'unknown-time-zone',
      })
    },
  )
})
