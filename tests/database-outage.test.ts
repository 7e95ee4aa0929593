import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as getSession } from '#app/api/auth/get-session/route.ts'
import { POST as signIn } from '#app/api/auth/sign-in/anonymous/route.ts'
import { POST as signOut } from '#app/api/auth/sign-out/route.ts'
import { GET as health } from '#app/api/health/route.ts'
import { GET as ready } from '#app/api/ready/route.ts'
import { POST as saveEvents } from '#app/api/review/events/route.ts'
import { GET as getQueue } from '#app/api/review/queue/route.ts'
import { startDatabaseRelay } from '#e2e/database-relay.ts'
import type { DatabaseRelay } from '#e2e/database-relay.ts'
import { listItems } from '#server/content/library.ts'
import { database } from '#server/db/client.ts'
import { Browser, guestBrowser } from './builders/browser.ts'
import { buildSentEvent } from './builders/sent-review-event.ts'

const CACHE_COOKIE = 'cleartext.session_data'

let controlPort: number
let relay: DatabaseRelay

beforeAll(async () => {
  controlPort = await findFreePort()
  relay = await startDatabaseRelay(process.env.DATABASE_URL ?? '', controlPort)
  process.env.DATABASE_URL = relay.databaseUrl
})

afterAll(() => relay.stop())

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function whileAway<Value>(run: () => Promise<Value>): Promise<Value> {
  await fetch(`http://127.0.0.1:${controlPort}/cut`, { method: 'POST' })
  try {
    return await run()
  } finally {
    await fetch(`http://127.0.0.1:${controlPort}/mend`, { method: 'POST' })
  }
}

async function batchOfOne() {
  const [item] = await listItems()
  return { deviceId: randomUUID(), events: [buildSentEvent(item?.id ?? '')] }
}

describe('while the database is away', () => {
  test('the process is up but not ready', async () => {
    const browser = new Browser()

    const [isUp, isReady] = await whileAway(async () => [
      await browser.send(health, '/api/health'),
      await browser.send(ready, '/api/ready'),
    ])

    expect([isUp?.status, isReady?.status]).toEqual([200, 503])
    expect((await browser.send(ready, '/api/ready')).status).toBe(200)
  })

  test('a batch is to be sent again, and arrives when the database is back', async () => {
    const browser = await guestBrowser()
    const json = await batchOfOne()

    const refused = await whileAway(() =>
      browser.send(saveEvents, '/api/review/events', { method: 'POST', json }),
    )
    const arrived = await browser.send(saveEvents, '/api/review/events', { method: 'POST', json })

    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect((await refused.json()).error.code).toBe('database-unavailable')
    expect((await arrived.json()).results).toMatchObject([{ status: 'accepted' }])
  })

  test('a learner whose session has to be looked up is not told to sign in', async () => {
    const browser = await guestBrowser()
    browser.setCookie(CACHE_COOKIE, '')

    const statuses = await whileAway(async () => [
      (await browser.send(getQueue, '/api/review/queue?timeZone=UTC')).status,
      (await browser.send(getSession, '/api/auth/get-session')).status,
    ])

    expect(statuses).toEqual([503, 503])
  })

  test('a browser that has a learner is not given another', async () => {
    const browser = await guestBrowser()
    const before = await database().user.count()

    const response = await whileAway(() =>
      browser.send(signIn, '/api/auth/sign-in/anonymous', { method: 'POST' }),
    )

    expect(response.status).toBe(503)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await database().user.count()).toBe(before)
  })

  test('nobody can begin, and can afterwards', async () => {
    const browser = new Browser()

    const refused = await whileAway(() =>
      browser.send(signIn, '/api/auth/sign-in/anonymous', { method: 'POST' }),
    )
    const begun = await browser.send(signIn, '/api/auth/sign-in/anonymous', { method: 'POST' })

    expect([refused.status, begun.status]).toEqual([503, 200])
  })

  test('a session is not said to have ended that has not', async () => {
    const browser = await guestBrowser()

    const response = await whileAway(() => browser.send(signOut, '/api/auth/sign-out', { method: 'POST' }))

    expect(response.status).toBe(503)
    expect(browser.cookieNames).toContain('cleartext.session_token')
  })
})
