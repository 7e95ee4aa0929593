import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const ANSWERS = [
  { item: 'encryption-101-001', option: 'The encryption key that the two ends use' },
  { item: 'encryption-101-002', option: 'The card number in plaintext' },
]

/** Tells the relay in front of PostgreSQL, one port above the pages. */
async function relay(request: APIRequestContext, baseURL: string | undefined, order: 'cut' | 'mend') {
  const control = new URL(baseURL ?? '')
  control.port = String(Number(control.port) + 1)
  expect((await request.post(new URL(order, control).href)).ok()).toBe(true)
}

test('with the database away an answer stays on the device, the page says so, and it arrives later', async ({
  page,
  request,
  baseURL,
  guard,
}) => {
  guard.expectLine(/503/)
  await page.goto('/en/learn/encryption-101')

  for (const [index, { option }] of ANSWERS.entries()) {
    if (index === 1) await relay(request, baseURL, 'cut')
    // Regions stand in regions: the lesson's section, the check, the question. The innermost is meant.
    const question = page
      .getByRole('region')
      .filter({ has: page.getByRole('radio', { name: option }) })
      .last()
    await question.getByRole('radio', { name: option }).check()
    await question.getByRole('button', { name: 'Sure', exact: true }).click()
    await expect(page.getByRole('heading', { name: /Right/ }).nth(index)).toBeVisible()
    if (index === 0) await expect(page.getByText('All saved').first()).toBeVisible()
  }
  await expect(page.getByText(/Saved on this device/).first()).toBeVisible()

  const ready = await request.get('/api/ready')
  expect(ready.status()).toBe(503)
  expect((await request.get('/api/health')).status()).toBe(200)
  const today = await page.context().newPage()
  expect((await today.goto('/en'))?.status()).toBe(200)
  await expect(today.getByRole('heading', { level: 1 })).toBeVisible()
  await today.close()

  await relay(request, baseURL, 'mend')
  await expect(page.getByText('All saved').first()).toBeVisible({ timeout: 40_000 })
  const queue = await page.request.get('/api/review/queue?timeZone=Asia/Seoul')
  const { answeredItemIds } = (await queue.json()) as { answeredItemIds: string[] }
  expect([...answeredItemIds].sort()).toEqual(ANSWERS.map(({ item }) => item))
})
