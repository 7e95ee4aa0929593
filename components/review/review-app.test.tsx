import 'fake-indexeddb/auto'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { newCardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { buildStudyItem } from '#tests/builders/study-item.ts'
import en from './messages.en.json'
import ko from './messages.ko.json'
import { browserOutbox } from './outbox/browser-outbox.ts'
import { ReviewApp } from './review-app.tsx'
import { emptyQueue } from './review-queries.ts'
import type { AskedQuestion, QuestionSlot } from './session/session-slots.ts'
import { deviceTimeZone } from './time-zone.ts'

const TODAY = dayIndex(Date.now(), deviceTimeZone())
const takeBack = vi.fn()
const DONE_ID = '0190a000-0000-7000-8000-000000000001'

/** A question that says what it was given and answers at a press. */
const slot: QuestionSlot = {
  takeBack,
  draw: ({ studyItem, language, reviews, ...session }: AskedQuestion) => (
    <div>
      <p>{`${studyItem.item.id} ${language} ${reviews}`}</p>
      <button onClick={() => session.onAnswered({ correct: true, confidence: 'sure' })}>right</button>
      <button onClick={() => session.onAnswered({ correct: false, confidence: 'sure' })}>wrong</button>
      <button onClick={session.onUndoPrevious}>undo previous</button>
      <button onClick={session.onNext}>next</button>
    </div>
  ),
}

function dueCard(cardId: string): CardState {
  return { ...newCardState(cardId), phase: 'review', stability: 2, difficulty: 5, dueDay: TODAY, reviews: 3 }
}

interface FakeServer {
  readonly due?: readonly string[]
  readonly dueTomorrowCount?: number
  /** How many of the due are today's. */
  readonly share?: number
  /** Items answered on another device. */
  readonly done?: readonly string[]
  readonly missing?: readonly string[]
  readonly queueStatus?: number
  readonly itemsStatus?: number
}

/** Answers what the page asks for; everything else is an outage. */
function serve({
  due = [],
  dueTomorrowCount = 0,
  share = due.length,
  done = [],
  missing = [],
  queueStatus = 200,
  itemsStatus = 200,
}: FakeServer) {
  const error = (status: number) =>
    Response.json(
      {
        error: {
          code: status === 401 ? 'sign-in-required' : 'database-unavailable',
          message: 'said in words',
          requestId: 'r',
        },
      },
      { status },
    )
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.startsWith('/api/review/queue')) {
      if (queueStatus !== 200) return error(queueStatus)
      const queue = {
        ...emptyQueue(TODAY),
        due: due.map(dueCard),
        dueCount: due.length,
        dueToday: share,
        dueTomorrowCount,
      }
      return Response.json(queue)
    }
    if (address === '/api/review/recent') {
      const deeds = done.map((itemId) => ({ eventId: DONE_ID, itemId, kind: 'answer', mode: 'review' }))
      return Response.json({ deeds })
    }
    if (address.startsWith('/api/items')) {
      if (itemsStatus !== 200) return error(itemsStatus)
      const asked = (new URL(address, 'http://here').searchParams.get('ids') ?? '').split(',')
      const items = asked
        .filter((id) => !missing.includes(id))
        .map((id) => ({
          ...buildStudyItem(),
          item: { ...buildStudyItem().item, id },
          section: { id: 'rotation', title: { ko: '교체', en: 'Rotation' } },
        }))
      return Response.json({ items, missing: asked.filter((id) => missing.includes(id)) })
    }
    return error(503)
  })
}

function open() {
  return render(
    <ReviewApp
      language="en"
      messages={{ ko: { review: ko }, en: { review: en } }}
      titles={{ ko: '복습', en: 'Review' }}
      assumedTimeZone="UTC"
      fetched={dehydrate(new QueryClient())}
      nextStep={{
        path: '/learn/kms#rotation',
        title: { ko: '교체', en: 'Rotation' },
        minutes: { ko: 4, en: 5 },
      }}
      question={slot}
    />,
  )
}

function click(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** The outbox of the page lets go of its database for it, and opens an empty one. */
function forgetDevice(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('cleartext')
    deletion.onsuccess = () => resolve()
    deletion.onerror = reject
  })
}

// A page loads the menu when it is opened; compiling it belongs to no test's time.
beforeAll(() => import('./item-menu/item-menu-sheet.tsx'), 60_000)
beforeEach(async () => {
  await forgetDevice()
  sessionStorage.clear()
  takeBack.mockClear()
  window.scrollTo = vi.fn()
  // jsdom has no dialogs that are modal.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  document.documentElement.lang = 'en'
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the review', () => {
  it('asks what is due, one after another, and sums up at the end', async () => {
    serve({ due: ['kms-001', 'kms-002'] })
    open()
    expect(await screen.findByText('kms-001 en 3')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Review 1 / 2')
    click('right')
    click('next')
    expect(screen.getByText('kms-002 en 3')).toBeTruthy()
    click('wrong')
    click('next')
    expect(screen.getByRole('heading', { level: 1, name: 'Review done' })).toBe(document.activeElement)
    expect(screen.getByText('1 of 2 right.')).toBeTruthy()
    expect(screen.getByText(/You were sure of one you missed/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Next: Rotation · 5 min' }).getAttribute('href')).toBe(
      '/en/learn/kms#rotation',
    )
  })

  it('leads from its end to where what was missed is explained, to each section once', async () => {
    serve({ due: ['kms-001', 'kms-002', 'kms-003'] })
    open()
    await screen.findByText('kms-001 en 3')
    for (const answer of ['wrong', 'wrong', 'right']) {
      click(answer)
      click('next')
    }
    const explained = screen.getByRole('region', { name: 'Where what you missed is explained' })
    const links = within(explained).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/en/learn/${buildStudyItem().item.topicId}#rotation`,
    ])
  })

  it('takes answers back as far as the beginning, also from the end', async () => {
    serve({ due: ['kms-001', 'kms-002'] })
    open()
    await screen.findByText('kms-001 en 3')
    click('right')
    click('next')
    click('wrong')
    click('next')
    click('Undo the last answer')
    expect(screen.getByText('kms-002 en 3')).toBeTruthy()
    click('Undo the question before')
    expect(screen.getByText('kms-001 en 3')).toBeTruthy()
    expect(takeBack.mock.calls.map(([{ studyItem }]) => studyItem.item.id)).toEqual(['kms-002', 'kms-001'])
  })

  it('takes back at its beginning what was done on another device, and asks it first', async () => {
    serve({ due: ['kms-001', 'kms-002'], done: ['kms-007'] })
    open()
    await screen.findByText('kms-001 en 3')
    click('Undo the question before')
    expect(await screen.findByText(/^kms-007 en/)).toBeTruthy()
    const undos = (await browserOutbox().waiting()).filter(({ event }) => event.kind === 'undo')
    expect(undos.map(({ event }) => [event.itemId, event.targetId])).toEqual([['kms-007', DONE_ID]])
  })

  it('puts a question off until tomorrow and brings it back', async () => {
    serve({ due: ['kms-001', 'kms-002'] })
    open()
    await screen.findByText('kms-001 en 3')
    click('What you can do with this question')
    fireEvent.click(await screen.findByRole('button', { name: /^Later/ }))
    await screen.findByText('kms-002 en 3')
    click('Undo the question before')
    await screen.findByText('kms-001 en 3')
    await waitFor(async () => {
      const kinds = (await browserOutbox().waiting()).map(({ event }) => event.kind)
      expect(kinds).toEqual(['bury', 'undo'])
    })
    expect(takeBack).not.toHaveBeenCalled()
  })

  it('holds today’s share only, and offers the rest when that is done', async () => {
    serve({ due: ['kms-001', 'kms-002', 'kms-003'], share: 0 })
    open()
    await screen.findByText(/spread over the next days/)
    click('Do tomorrow’s ahead')
    expect(await screen.findByText('kms-001 en 3')).toBeTruthy()
  })

  it('changes its language in place, address and document included', async () => {
    serve({ due: ['kms-001'] })
    open()
    await screen.findByText('kms-001 en 3')
    fireEvent.click(screen.getByRole('link', { name: '한국어' }))
    expect(screen.getByText('kms-001 ko 3')).toBeTruthy()
    expect(window.location.pathname).toBe('/ko/review')
    expect([document.documentElement.lang, document.title]).toEqual(['ko', '복습'])
  })

  it('goes on after a reload where it was', async () => {
    serve({ due: ['kms-001', 'kms-002'] })
    const first = open()
    await screen.findByText('kms-001 en 3')
    click('right')
    click('next')
    first.unmount()
    open()
    expect(await screen.findByText('kms-002 en 3')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Review 2 / 2')
  })

  it('passes over items that left the course', async () => {
    serve({ due: ['gone-001', 'kms-002'], missing: ['gone-001'] })
    open()
    expect(await screen.findByText('kms-002 en 3')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Review 1 / 1')
  })

  it('says how questions come to be where nobody has answered any', async () => {
    serve({ queueStatus: 401 })
    open()
    expect(await screen.findByRole('heading', { name: 'Nothing to review now' })).toBeTruthy()
    expect(screen.getByText(/Answer a check in a lesson/)).toBeTruthy()
  })

  it('says when the next questions come', async () => {
    serve({ dueTomorrowCount: 3 })
    open()
    expect(await screen.findByText('Tomorrow 3 come back: about 2 min.')).toBeTruthy()
  })

  it('offers to fetch the questions again where that failed', async () => {
    serve({ due: ['new-here-001'], itemsStatus: 503 })
    open()
    expect(await screen.findByText('The questions could not be fetched', {}, { timeout: 4_000 })).toBeTruthy()
    serve({ due: ['new-here-001'] })
    click('Fetch again')
    expect(await screen.findByText('new-here-001 en 3')).toBeTruthy()
  })
})

describe('the review without the server', () => {
  it('asks what this device remembers to be due', async () => {
    await browserOutbox().keepCards([dueCard('kms-009')])
    serve({ queueStatus: 503 })
    open()
    expect(await screen.findByText('kms-009 en 3', {}, { timeout: 4_000 })).toBeTruthy()
  })

  it('says that only this device was asked where it has nothing', async () => {
    await browserOutbox().keepCards([{ ...dueCard('kms-009'), dueDay: TODAY + 9 }])
    serve({ queueStatus: 503 })
    open()
    await waitFor(() => expect(screen.getByText(/only what this device remembers/)).toBeTruthy(), {
      timeout: 4_000,
    })
  })
})
