import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guestBrowser, Browser } from './builders/browser.ts'

/** Who asks: nobody, the guest whose data it would be, and a guest who has just begun. */
type Role = 'none' | 'guest' | 'otherGuest'
type Statuses = Readonly<Record<Role, number>>

/** The body is empty on purpose: who may not ask is told so before anything is read (401), who may is told 400. */
const FOR_LEARNERS: Statuses = { none: 401, guest: 400, otherGuest: 400 }
/** The same where nothing has to be sent. */
const FOR_EACH_LEARNER: Statuses = { none: 401, guest: 200, otherGuest: 200 }
/** What only admins may read, and no guest is one. What they may write: tests/admin-reports.test.ts. */
const FOR_ADMINS: Statuses = { none: 401, guest: 403, otherGuest: 403 }
const FOR_EVERYBODY: Statuses = { none: 200, guest: 200, otherGuest: 200 }
const FOR_NOBODY: Statuses = { none: 404, guest: 404, otherGuest: 404 }

/**
 * Every method of every route below /api, and how each role is answered. What is not listed has to answer 405. A route
 * that is not listed fails the first test below.
 */
const TABLE: Readonly<Record<string, Readonly<Partial<Record<string, Statuses>>>>> = {
  '[[...path]]': {
    GET: FOR_NOBODY,
    POST: FOR_NOBODY,
    PUT: FOR_NOBODY,
    PATCH: FOR_NOBODY,
    DELETE: FOR_NOBODY,
  },
  'admin/reports': { GET: FOR_ADMINS, POST: FOR_LEARNERS },
  'auth/get-session': { GET: FOR_EVERYBODY },
  'auth/sign-in/anonymous': { POST: FOR_EVERYBODY },
  'auth/sign-out': { POST: FOR_EVERYBODY },
  'devices/code': { GET: FOR_EACH_LEARNER, POST: FOR_EACH_LEARNER },
  'devices/join': { POST: { none: 400, guest: 400, otherGuest: 400 } },
  diagrams: { GET: { none: 400, guest: 400, otherGuest: 400 } },
  health: { GET: FOR_EVERYBODY },
  items: { GET: { none: 400, guest: 400, otherGuest: 400 } },
  'lab-steps': { GET: { none: 400, guest: 400, otherGuest: 400 } },
  'learner/settings': { GET: FOR_EACH_LEARNER, PUT: FOR_LEARNERS },
  notes: { GET: FOR_LEARNERS, PUT: FOR_LEARNERS },
  ready: { GET: FOR_EVERYBODY },
  reports: { GET: FOR_EACH_LEARNER, POST: FOR_LEARNERS },
  'review/events': { POST: FOR_LEARNERS },
  'review/queue': { GET: FOR_LEARNERS },
  'review/recent': { GET: FOR_EACH_LEARNER },
}

const API_FOLDER = join(import.meta.dirname, '../app/api')
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const routes = readdirSync(API_FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'route.ts')
  .map((entry) => relative(API_FOLDER, entry.parentPath))
  .sort()

const browsers: Readonly<Record<Role, () => Promise<Browser>>> = {
  none: () => Promise.resolve(new Browser()),
  guest: () => guestBrowser(),
  otherGuest: () => guestBrowser(),
}

test('every route is in the table', () => {
  expect(routes).toEqual(Object.keys(TABLE).sort())
})

describe.each(routes)('/api/%s', (route) => {
  const rows = METHODS.flatMap((method) =>
    (Object.keys(browsers) as Role[]).map((role) => {
      const status = TABLE[route]?.[method]?.[role] ?? 405
      return { method, role, status }
    }),
  )

  test.each(rows)('answers $method of $role with $status', async ({ method, role, status }) => {
    const handlers = await import(join(API_FOLDER, route, 'route.ts'))
    const browser = await browsers[role]()

    const response = await browser.send(handlers[method], `/api/${route}`, { method })

    expect(response.status).toBe(status)
  })
})
