import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it } from 'vitest'
import ko from '../messages.ko.json'
import { RevisedNote } from './revised-note.tsx'

const revised = { on: '2026-07-14', what: { ko: '보기 B를 바꿨어요.', en: 'Option B is another.' } }

function note(
  lastAnsweredAt: string | null,
  isAnswered: boolean,
  item: { revised?: typeof revised } = { revised },
) {
  const card = { lastAnsweredAt: lastAnsweredAt === null ? null : Date.parse(lastAnsweredAt) }
  const { container } = render(
    <NextIntlClientProvider locale="ko" messages={{ review: ko }} timeZone="UTC">
      <RevisedNote item={item} card={card} isAnswered={isAnswered} />
    </NextIntlClientProvider>,
  )
  return container.textContent.trim()
}

afterEach(cleanup)

describe('a question that was revised', () => {
  it('says so to whoever answered it before, and what changed only after the answer', () => {
    expect(note('2026-07-01T00:00:00Z', false)).toBe('지난번에 답한 뒤 2026년 7월에 고친 문제예요.')
    cleanup()
    expect(note('2026-07-01T00:00:00Z', true)).toMatch(/바뀐 점: 보기 B를 바꿨어요\.$/)
  })

  it('says nothing to whoever has only seen it as it is', () => {
    expect(note('2026-07-20T00:00:00Z', true)).toBe('')
    expect(note(null, true)).toBe('')
    expect(note('2026-07-01T00:00:00Z', true, {})).toBe('')
  })
})
