import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendEvents, signInAsGuest } from './send-events.ts'

const DEVICE_ID = '4f3ee3c5-4c3a-4cf9-8a5e-0f6c2f0f4f6a'

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const fetchOnce = vi.fn(
    async (..._request: Parameters<typeof fetch>) => new Response(text, { status, headers }),
  )
  vi.stubGlobal('fetch', fetchOnce)
  return fetchOnce
}

function failure(code: string) {
  return { error: { code, message: 'said in words', requestId: 'r-1' } }
}

afterEach(() => vi.unstubAllGlobals())

describe('sendEvents', () => {
  it('reads an answer that follows the contract', async () => {
    const answer = { results: [{ id: 'a', status: 'rejected', code: 'unknown-item' }], cards: [] }
    answerWith(200, answer)
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'answered', answer })
  })

  it.each([
    ['an empty page', ''],
    ['HTML from a captive portal', '<html>Sign in to the wifi</html>'],
    ['another shape', { results: 'ok' }],
    ['an unknown status', { results: [{ id: 'a', status: 'maybe' }], cards: [] }],
  ])('counts %s with status 200 as no answer', async (_, body) => {
    answerWith(200, body)
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'unavailable', trouble: 'server-away' })
  })

  it('tells a missing learner from an outage', async () => {
    answerWith(401, failure('sign-in-required'))
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'sign-in-required' })
    answerWith(503, failure('database-unavailable'), { 'retry-after': '2' })
    expect(await sendEvents(DEVICE_ID, [])).toEqual({
      kind: 'unavailable',
      trouble: 'server-away',
      retryAfterMs: 2_000,
    })
  })

  it('reads Retry-After as seconds and as a date', async () => {
    answerWith(429, failure('rate-limited'), { 'retry-after': '7' })
    expect(await sendEvents(DEVICE_ID, [])).toMatchObject({ trouble: 'rate-limited', retryAfterMs: 7_000 })
    answerWith(429, failure('rate-limited'), { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' })
    expect(await sendEvents(DEVICE_ID, [])).toMatchObject({ trouble: 'rate-limited', retryAfterMs: 0 })
    answerWith(429, failure('rate-limited'), { 'retry-after': 'soon' })
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'unavailable', trouble: 'rate-limited' })
  })

  it('says that the envelope was refused only where our own server refused it, or it was too large', async () => {
    answerWith(400, failure('malformed-request'))
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'envelope-refused' })
    answerWith(413, 'too large for this proxy')
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'envelope-refused' })
    answerWith(400, 'Bad Request from a proxy')
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'unavailable', trouble: 'server-away' })
    answerWith(404, 'not found')
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'unavailable', trouble: 'server-away' })
  })

  it('tells that there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await sendEvents(DEVICE_ID, [])).toEqual({ kind: 'unavailable', trouble: 'offline' })
    expect(await signInAsGuest('4f1c1f4e-95a8-4b62-8a59-3c4a0f6a2f11')).toEqual({
      kind: 'unavailable',
      trouble: 'offline',
    })
  })

  it('lets a small batch outlive the page and a large one not', async () => {
    const sent = answerWith(200, { results: [], cards: [] })
    await sendEvents(DEVICE_ID, [])
    await sendEvents(DEVICE_ID, [{ timeZone: 'x'.repeat(60_000) } as never])
    expect(sent.mock.calls.map(([, options]) => options?.keepalive)).toEqual([true, false])
  })
})

describe('signInAsGuest', () => {
  it('reports an outage and leaves every other answer to the next batch', async () => {
    answerWith(200, { token: 't', user: {} })
    expect(await signInAsGuest('4f1c1f4e-95a8-4b62-8a59-3c4a0f6a2f11')).toBeNull()
    answerWith(400, { code: 'ANONYMOUS_USERS_CANNOT_SIGN_IN_AGAIN_ANONYMOUSLY' })
    expect(await signInAsGuest('4f1c1f4e-95a8-4b62-8a59-3c4a0f6a2f11')).toBeNull()
    answerWith(503, failure('database-unavailable'))
    expect(await signInAsGuest('4f1c1f4e-95a8-4b62-8a59-3c4a0f6a2f11')).toEqual({
      kind: 'unavailable',
      trouble: 'server-away',
    })
  })
})
