import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import * as adminReports from '#app/api/admin/reports/route.ts'
import * as session from '#app/api/auth/get-session/route.ts'
import * as reports from '#app/api/reports/route.ts'
import { reportsResponseSchema } from '#contracts/reports.ts'
import { database } from '#server/db/client.ts'
import { listExamItems } from '#server/content/exam-pool.ts'
import { listItems } from '#server/content/library.ts'
import { guestBrowser } from './builders/browser.ts'
import type { Browser } from './builders/browser.ts'

async function reportOf(differences: Record<string, unknown> = {}) {
  const [item] = await listItems()
  return {
    id: uuidv7(),
    itemId: item?.id ?? '',
    itemHash: item?.hash ?? '',
    lang: 'ko',
    kind: 'outdated',
    text: '2026년에 바뀌었어요',
    ...differences,
  }
}

async function read(browser: Browser, handler: (request: Request) => Promise<Response>, address: string) {
  const response = await browser.send(handler, address)
  return reportsResponseSchema.parse(await response.json()).reports
}

async function adminBrowser(): Promise<Browser> {
  const browser = await guestBrowser()
  await browser.send(session.GET, '/api/auth/get-session')
  const { id } = await database().user.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  await database().learnerRole.create({ data: { userId: id, role: 'admin' } })
  return browser
}

function post(browser: Browser, json: unknown) {
  return browser.send(reports.POST, '/api/reports', { method: 'POST', json })
}

function settle(browser: Browser, json: unknown) {
  return browser.send(adminReports.POST, '/api/admin/reports', { method: 'POST', json })
}

describe('a report about a question', () => {
  test('is kept once, however often it is sent, and its reporter alone sees it', async () => {
    const [mina, other] = [await guestBrowser(), await guestBrowser()]
    const report = await reportOf()
    expect((await post(mina, report)).status).toBe(200)
    expect((await post(mina, report)).status).toBe(200)
    expect(await read(mina, reports.GET, '/api/reports')).toMatchObject([
      { id: report.id, text: report.text, settled: null },
    ])
    expect(await read(other, reports.GET, '/api/reports')).toEqual([])
  })

  test('is kept for an exam item as well', async () => {
    const mina = await guestBrowser()
    const [item] = await listExamItems()
    expect((await post(mina, await reportOf({ itemId: item?.id, itemHash: item?.hash }))).status).toBe(200)
  })

  test('comes back to its reporter with the outcome and the reason', async () => {
    const [mina, admin] = [await guestBrowser(), await adminBrowser()]
    const report = await reportOf()
    await post(mina, report)
    const waiting = await read(admin, adminReports.GET, '/api/admin/reports')
    expect(waiting.map(({ id }) => id)).toContain(report.id)
    const settled = await settle(admin, { id: report.id, outcome: 'kept', reason: 'The page still says so.' })
    expect(settled.status).toBe(200)
    expect(await read(mina, reports.GET, '/api/reports')).toMatchObject([
      { id: report.id, settled: { outcome: 'kept', reason: 'The page still says so.' } },
    ])
  })

  test('can be settled by nobody but an admin, even with everything right', async () => {
    const mina = await guestBrowser()
    const report = await reportOf()
    await post(mina, report)
    const refused = await settle(mina, { id: report.id, outcome: 'fixed', reason: 'mine' })
    expect(refused.status).toBe(403)
    expect((await read(mina, reports.GET, '/api/reports'))[0]?.settled).toBeNull()
  })

  test('is settled by a reason in words only, and where there is one', async () => {
    const admin = await adminBrowser()
    expect((await settle(admin, { id: uuidv7(), outcome: 'fixed', reason: ' ' })).status).toBe(400)
    expect((await settle(admin, { id: uuidv7(), outcome: 'fixed', reason: 'Done' })).status).toBe(404)
  })

  test('cannot be about a question that is not published', async () => {
    const mina = await guestBrowser()
    expect((await post(mina, await reportOf({ itemId: 'never-was' }))).status).toBe(404)
  })

  test('takes no admin to be lost again: a role that is taken ends at once', async () => {
    const admin = await adminBrowser()
    expect((await admin.send(adminReports.GET, '/api/admin/reports')).status).toBe(200)
    await database().learnerRole.deleteMany({})
    expect((await admin.send(adminReports.GET, '/api/admin/reports')).status).toBe(403)
  })
})
