import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { JoinByCode } from './join-by-code.tsx'
import devices from './messages.en.json'
import { OfferCode } from './offer-code.tsx'

const CODE = 'BCDFGHJK'

interface Sent {
  readonly address: string
  readonly method: string
  readonly body: unknown
}

/** Answers as the server would; what has no answer here is an outage. */
function serve(answers: Record<string, () => { readonly status?: number; readonly body?: unknown }>): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    sent.push({ address, method, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    const answer = answers[`${method} ${address}`]
    if (!answer) throw new TypeError('Failed to fetch')
    const { status = 200, body: answered = {} } = answer()
    return Response.json(answered, { status })
  })
  return sent
}

function show(part: ReactNode) {
  render(
    <NextIntlClientProvider locale="en" messages={{ devices }} timeZone="UTC">
      {part}
    </NextIntlClientProvider>,
  )
}

function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }))
}

function inTenMinutes() {
  return { body: { code: CODE, expiresAt: new Date(Date.now() + 599_000).toISOString() } }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  window.history.replaceState(null, '', '/')
})

describe('offering a code', () => {
  const offer = (becomeGuest = async () => true, onUsed = vi.fn()) =>
    show(<OfferCode becomeGuest={becomeGuest} onUsed={onUsed} />)

  test('asks the server for nothing before somebody wants one', () => {
    const sent = serve({})
    offer()
    expect(sent).toEqual([])
  })

  test('makes a guest where there is no learner, and shows the code in two groups with the time left', async () => {
    let isGuest = false
    serve({ 'POST /api/devices/code': () => (isGuest ? inTenMinutes() : { status: 401 }) })
    offer(async () => {
      isGuest = true
      return true
    })
    press('Make a code')
    expect(await screen.findByText('BCDF GHJK')).toBeTruthy()
    expect(screen.getByText('9 minutes left')).toBeTruthy()
    expect(screen.getByRole('img', { name: /QR/ })).toBeTruthy()
  })

  test.each([
    ['used', devices.offer.used],
    ['expired', devices.offer.expired],
  ])('says when it is %s, without being asked', async (state, words) => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    serve({ 'POST /api/devices/code': inTenMinutes, 'GET /api/devices/code': () => ({ body: { state } }) })
    const onUsed = vi.fn()
    offer(undefined, onUsed)
    press('Make a code')
    await screen.findByText('BCDF GHJK')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(onUsed).toHaveBeenCalledTimes(state === 'used' ? 1 : 0)
    expect(screen.queryByText('BCDF GHJK')).toBeNull()
  })

  test('asks nobody while the page is out of sight', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const sent = serve({ 'POST /api/devices/code': inTenMinutes })
    offer()
    press('Make a code')
    await screen.findByText('BCDF GHJK')
    const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await vi.advanceTimersByTimeAsync(30_000)
    sight.mockRestore()
    expect(sent.filter(({ method }) => method === 'GET')).toEqual([])
  })

  test('says what to do where cookies are refused', async () => {
    serve({ 'POST /api/devices/code': () => ({ status: 401 }) })
    offer()
    press('Make a code')
    expect(await screen.findByText(devices.offer.failed.refused)).toBeTruthy()
  })
})

describe('joining by a code', () => {
  const join = (sendWaiting = vi.fn(async () => undefined), onJoined = vi.fn()) =>
    show(<JoinByCode language="en" sendWaiting={sendWaiting} onJoined={onJoined} />)

  test('sends what waits first, and only after somebody has agreed', async () => {
    const order: string[] = []
    serve({
      'POST /api/devices/join': () => {
        order.push('join')
        return { body: { broughtEvents: 3 } }
      },
    })
    const onJoined = vi.fn()
    join(
      vi.fn(async () => void order.push('send')),
      onJoined,
    )
    fireEvent.change(screen.getByLabelText('Code of eight letters'), { target: { value: 'bcdf-ghjk' } })
    press('Check')
    expect(screen.getByText(devices.join.confirm)).toBeTruthy()
    expect(order).toEqual([])
    press('Join the two records')
    expect(await screen.findByText(/^3 things you did/)).toBeTruthy()
    expect(order).toEqual(['send', 'join'])
    expect(onJoined).toHaveBeenCalledOnce()
  })

  test('a scanned code is asked about, not joined, and leaves the address', async () => {
    const sent = serve({})
    window.history.replaceState(null, '', `/ko/settings/devices#join=${CODE}`)
    join()
    expect(await screen.findByRole('heading', { name: /BCDF GHJK/ })).toBeTruthy()
    expect(window.location.hash).toBe('')
    expect(sent).toEqual([])
    press('Leave it')
    expect(screen.getByLabelText('Code of eight letters')).toBeTruthy()
  })

  test.each([
    [404, devices.join.failed['not-valid']],
    [403, devices.join.failed['not-a-guest']],
    [429, devices.join.failed['too-often']],
    [503, devices.join.failed['no-answer']],
  ])('an answer of %i is said in words, and the field has the focus', async (status, words) => {
    serve({ 'POST /api/devices/join': () => ({ status }) })
    join()
    fireEvent.change(screen.getByLabelText('Code of eight letters'), { target: { value: CODE } })
    press('Check')
    press('Join the two records')
    expect(await screen.findByText(words)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Code of eight letters')))
  })
})
