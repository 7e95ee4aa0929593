import { describe, expect, test } from 'vitest'
import { database } from '#server/db/client.ts'
import { Browser } from '#tests/builders/browser.ts'
import { GET as ready } from './route.ts'

const browser = new Browser()

describe('readiness', () => {
  test('is given when the database has every table', async () => {
    expect((await browser.send(ready, '/api/ready')).status).toBe(200)
  })

  test('waits for a migration that the database has not gone through', async () => {
    await database().$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`

    const response = await browser.send(ready, '/api/ready')

    expect(response.status).toBe(503)
    expect((await response.json()).error.message).toContain('migrate')
    await database().$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`
  })

  test('waits for a database without any table of ours', async () => {
    await database().$executeRaw`ALTER TABLE _prisma_migrations RENAME TO elsewhere`

    expect((await browser.send(ready, '/api/ready')).status).toBe(503)
    await database().$executeRaw`ALTER TABLE elsewhere RENAME TO _prisma_migrations`
  })
})
