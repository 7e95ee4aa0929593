import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { GET as getSession } from '#app/api/auth/get-session/route.ts'
import { POST as signOut } from '#app/api/auth/sign-out/route.ts'
import { Browser, guestBrowser } from '#tests/builders/browser.ts'
import { database } from '#server/db/client.ts'
import { POST as signIn } from './route.ts'

const SIGN_IN = '/api/auth/sign-in/anonymous'
const SESSION_COOKIE = 'cleartext.session_token'
const CACHE_COOKIE = 'cleartext.session_data'
const DAY_MS = 24 * 60 * 60 * 1000

async function learnerOf(browser: Browser): Promise<unknown> {
  const response = await browser.send(getSession, '/api/auth/get-session')
  return (await response.json()).learner
}

/** Which user a browser's session belongs to, from the database. */
async function userIdOf(browser: Browser): Promise<string | undefined> {
  const token = decodeURIComponent(browser.cookie(SESSION_COOKIE) ?? '').split('.')[0] ?? ''
  return (await database().session.findUnique({ where: { token } }))?.userId
}

describe('signing in as a guest', () => {
  test('makes a learner without a name, a real address or anything else about a person', async () => {
    const browser = await guestBrowser()

    const user = await database().user.findUniqueOrThrow({
      where: { id: (await userIdOf(browser)) ?? '' },
      include: { sessions: true },
    })

    expect(await learnerOf(browser)).toEqual({ isGuest: true })
    expect(user).toMatchObject({ name: 'guest', isAnonymous: true, emailVerified: false, image: null })
    expect(user.email).toMatch(/@guest\.cleartext\.invalid$/)
    expect(user.sessions).toMatchObject([{ ipAddress: null, userAgent: null }])
  })

  test('works with an empty body', async () => {
    const response = await new Browser().send(signIn, SIGN_IN, { method: 'POST' })

    expect(response.status).toBe(200)
  })

  test('sets a signed cookie that scripts cannot read, other sites cannot use, for 400 days', async () => {
    const response = await new Browser().send(signIn, SIGN_IN, { method: 'POST' })
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`))

    expect(cookie).toMatch(/^[^=]+=[A-Za-z0-9]{32}\.[^;]{40,};/)
    expect(cookie?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=34560000',
      'Path=/',
      'SameSite=Lax',
    ])
  })

  test('sets cookies for https only where the browser came by https', async () => {
    const response = await new Browser().send(signIn, SIGN_IN, {
      method: 'POST',
      headers: { 'x-forwarded-proto': 'https' },
    })

    const cookies = response.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    expect(cookies.every((cookie) => cookie.startsWith('__Secure-') && cookie.includes('; Secure'))).toBe(
      true,
    )
  })

  test('shows no token to scripts', async () => {
    const browser = new Browser()
    const response = await browser.send(signIn, SIGN_IN, { method: 'POST' })

    expect(await response.json()).toEqual({ learner: { isGuest: true } })
    expect(await (await browser.send(getSession, '/api/auth/get-session')).json()).toEqual({
      learner: { isGuest: true },
    })
  })

  test('keeps the learner of a browser that has one', async () => {
    const browser = await guestBrowser()
    const before = await userIdOf(browser)

    await browser.send(signIn, SIGN_IN, { method: 'POST', json: { deviceId: randomUUID() } })

    expect(await userIdOf(browser)).toBe(before)
  })

  test('makes another learner where the old session has gone', async () => {
    const browser = await guestBrowser()
    await database().session.deleteMany({ where: { userId: (await userIdOf(browser)) ?? '' } })

    await browser.send(signIn, SIGN_IN, { method: 'POST' })

    expect(await userIdOf(browser)).toBeDefined()
  })

  test.each([{ deviceId: 'phone' }, { deviceId: 7 }, { name: 'Minji' }, []])('refuses %j', async (json) => {
    const response = await new Browser().send(signIn, SIGN_IN, { method: 'POST', json })

    expect(response.status).toBe(400)
  })
})

describe('two tabs that begin at the same moment', () => {
  test('become one guest, whichever cookie wins', async () => {
    const deviceId = randomUUID()

    const tabs = await Promise.all(Array.from({ length: 8 }, () => guestBrowser(deviceId)))
    const userIds = await Promise.all(tabs.map(userIdOf))

    expect(new Set(userIds).size).toBe(1)
  })

  test('become one guest even if the second is a little late', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1, 12, 0, 59) })
    const deviceId = randomUUID()
    const first = await guestBrowser(deviceId)
    vi.setSystemTime(Date.UTC(2026, 0, 1, 12, 1, 1))
    const second = await guestBrowser(deviceId)
    vi.useRealTimers()

    expect(await userIdOf(second)).toBe(await userIdOf(first))
  })

  test('become two guests if the device is not the same', async () => {
    const [one, other] = await Promise.all([guestBrowser(randomUUID()), guestBrowser(randomUUID())])

    expect(await userIdOf(one)).not.toBe(await userIdOf(other))
  })

  test('do not make the device id a password: minutes later it opens nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1, 12) })
    const deviceId = randomUUID()
    const owner = await guestBrowser(deviceId)
    vi.setSystemTime(Date.UTC(2026, 0, 1, 12, 3))
    const stranger = await guestBrowser(deviceId)
    vi.useRealTimers()

    expect(await userIdOf(stranger)).not.toBe(await userIdOf(owner))
  })
})

describe('a session', () => {
  test('is believed without the database for five minutes and looked up after', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const browser = await guestBrowser()
    await database().session.deleteMany({ where: { userId: (await userIdOf(browser)) ?? '' } })

    vi.setSystemTime(Date.now() + 4 * 60_000)
    const believed = await learnerOf(browser)
    vi.setSystemTime(Date.now() + 2 * 60_000)
    const lookedUp = await learnerOf(browser)
    vi.useRealTimers()

    expect(believed).toEqual({ isGuest: true })
    expect(lookedUp).toBeNull()
  })

  test('lasts 400 days from the last day it was used', async () => {
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const browser = await guestBrowser()
    vi.setSystemTime(start + 300 * DAY_MS)
    const afterMonths = await browser.send(getSession, '/api/auth/get-session')
    vi.setSystemTime(start + 600 * DAY_MS)
    const afterMore = await learnerOf(browser)
    vi.setSystemTime(start + 1_001 * DAY_MS)
    const afterTooLong = await learnerOf(browser)
    vi.useRealTimers()

    expect(afterMonths.headers.getSetCookie().join()).toContain('Max-Age=34560000')
    expect(afterMore).toEqual({ isGuest: true })
    expect(afterTooLong).toBeNull()
  })

  test.each([
    [
      'another token under the same signature',
      (value: string) => `${value.startsWith('x') ? 'y' : 'x'}${value.slice(1)}`,
    ],
    ['no signature', (value: string) => value.split('.')[0] ?? ''],
    ['an empty signature', (value: string) => `${value.split('.')[0]}.`],
    ['nothing', () => ''],
  ])('is not believed with %s', async (_, forge) => {
    const browser = await guestBrowser()
    browser.setCookie(SESSION_COOKIE, forge(browser.cookie(SESSION_COOKIE) ?? ''))

    expect(await learnerOf(browser)).toBeNull()
  })

  test('is not taken from the cached copy of somebody else', async () => {
    const [owner, thief] = [await guestBrowser(), await guestBrowser()]
    const thiefId = await userIdOf(thief)
    thief.setCookie(CACHE_COOKIE, owner.cookie(CACHE_COOKIE) ?? '')

    await thief.send(signIn, SIGN_IN, { method: 'POST' })

    expect(await userIdOf(thief)).toBe(thiefId)
  })

  test('ends in the database and in the browser when signing out', async () => {
    const browser = await guestBrowser()
    const tab = browser.copy()
    const userId = await userIdOf(browser)

    const response = await browser.send(signOut, '/api/auth/sign-out', { method: 'POST' })

    expect(await response.json()).toEqual({ learner: null })
    expect(browser.cookieNames).toEqual([])
    expect(await database().session.count({ where: { userId: userId ?? '' } })).toBe(0)
    tab.setCookie(CACHE_COOKIE, '')
    expect(await learnerOf(tab)).toBeNull()
  })

  test('may be ended where there is none', async () => {
    const response = await new Browser().send(signOut, '/api/auth/sign-out', { method: 'POST' })

    expect(response.status).toBe(200)
  })
})
