import type { Page } from '@playwright/test'
import { answerYesterday, deedsOf, queueOf } from './due-reviews.ts'
import { expect, test } from './fixtures.ts'

test.use({ serviceWorkers: 'allow' })

const READY = 'Today’s part is saved and works offline'

/** What a browser writes by itself when the network is gone. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|fetch RSC payload/

/** Any option will do: what counts is that the answer arrives. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Right|Not quite/ })).toBeFocused()
  await page.getByRole('button', { name: 'Next' }).click()
}

/** Waits until the worker looks after the page, as it does a few seconds into the first visit. */
async function untilKept(page: Page, path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path), {
      timeout: 40_000,
    })
    .toBe(true)
  await page.evaluate(() => navigator.serviceWorker.ready)
}

test('a tunnel in the middle of a review: reload, ten answers, and every one is stored once', async ({
  page,
  context,
  guard,
}) => {
  test.setTimeout(120_000)
  guard.expectLine(NO_NETWORK)
  await answerYesterday(page.request, 12)
  await page.goto('/en')
  await expect(page.getByText(READY)).toBeVisible({ timeout: 60_000 })
  await page.goto('/en/review')
  for (let count = 0; count < 2; count += 1) await answer(page)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 / 12')
  for (let count = 0; count < 10; count += 1) await answer(page)
  await expect(page.locator('[data-saved=here]').first()).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-saved=here]').first()).toBeVisible()

  await context.setOffline(false)
  await expect.poll(async () => (await queueOf(page.request)).due.length).toBe(0)
  const ids = (await deedsOf(page.request)).map(({ eventId }) => eventId)
  expect(ids).toHaveLength(24)
  expect(new Set(ids).size).toBe(24)
})

test('a review that begins in the tunnel asks what is on the device, in the chosen language', async ({
  page,
  context,
  guard,
}) => {
  guard.expectLine(NO_NETWORK)
  await answerYesterday(page.request, 3)
  await page.goto('/ko')
  await expect(page.getByText('오늘 몫 저장됨, 오프라인에서도 돼요')).toBeVisible({ timeout: 60_000 })

  await context.setOffline(true)
  await page.goto('/ko')
  await expect(page.getByRole('heading', { name: '연결이 없어요' })).toBeVisible()
  await page.getByRole('link', { name: '이 기기에 있는 문제로 복습하기' }).click()
  await expect(page).toHaveURL(/\/ko\/review$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 / 3')
  await expect(page.getByRole('radio').first()).toBeVisible()
})

test('the lesson one reads opens again without a network, and its check takes an answer', async ({
  page,
  context,
  guard,
}) => {
  guard.expectLine(NO_NETWORK)
  await page.goto('/en')
  await page.getByRole('link', { name: /Read the first section/ }).click()
  await expect(page).toHaveURL(/\/en\/learn\/basics/)
  await untilKept(page, '/en/learn/basics')

  await context.setOffline(true)
  await page.reload()
  const question = page
    .getByRole('region')
    .filter({ has: page.getByRole('radio', { name: 'Anyone who can open the file' }) })
    .first()
  await question.getByRole('radio', { name: 'Anyone who can open the file' }).check()
  await page.getByRole('button', { name: 'Sure', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: /Right/ })).toBeFocused()
  await expect(page.locator('[data-saved=here]').first()).toBeVisible()
  const faces = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
  )
  expect(faces).toBeGreaterThan(0)

  await context.setOffline(false)
  await expect.poll(async () => (await queueOf(page.request)).answeredItemIds ?? []).toEqual(['basics-001'])
})

test('a page that is not on the device says so and lists the lessons that are', async ({
  page,
  context,
  guard,
}) => {
  guard.expectLine(NO_NETWORK)
  await page.goto('/en/learn/basics')
  await untilKept(page, '/en/learn/basics')

  await context.setOffline(true)
  await page.goto('/en/learn/encryption-101')
  await expect(page.getByRole('heading', { name: 'There is no connection' })).toBeVisible()
  await page.getByRole('link', { name: 'Basics' }).click()
  await expect(page).toHaveURL(/\/en\/learn\/basics$/)
  await expect(page.getByRole('radio', { name: 'Anyone who can open the file' })).toBeVisible()
})

test('nothing of a learner and nothing of the interface is ever kept by the worker', async ({ page }) => {
  await answerYesterday(page.request, 2)
  await page.goto('/en')
  await expect(page.getByText(READY)).toBeVisible({ timeout: 60_000 })
  await page.goto('/en/review')
  await expect(page.getByRole('radio').first()).toBeVisible()

  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/en/offline/review')
  expect(kept.filter((path) => /^\/api\/|^\/(ko|en)(\/review)?$/.test(path))).toEqual([])
})
