import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const DAY_MS = 86_400_000

/** Answers the first checks of the lesson as on an earlier day, so that they are due now. */
async function answerChecks(page: Page, count: number, daysAgo = 1): Promise<void> {
  await page.clock.install({ time: Date.now() - daysAgo * DAY_MS })
  await page.goto('/en/learn/encryption-101')
  for (let index = 0; index < count; index += 1) {
    const check = page.locator('section[data-type=single]').nth(index)
    await check.scrollIntoViewIfNeeded()
    await check.getByRole('radio').first().check()
    await check.getByRole('button', { name: 'Sure', exact: true }).click()
    await expect(check.getByRole('heading', { name: /^(Right|Not quite)/ })).toBeVisible()
  }
  await expect(page.getByText('All saved').first()).toBeVisible()
  await page.clock.setSystemTime(Date.now())
}

/** Another device of the same learner: its session, and nothing else. */
async function otherDevice(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context
    .browser()
    ?.newContext({ timezoneId: 'Asia/Seoul', baseURL: new URL(page.url()).origin })
  if (!other) throw new Error('no browser')
  await other.addCookies(await context.cookies())
  return other.newPage()
}

test('what was answered on the phone is taken back on the laptop', async ({ page, context }) => {
  await answerChecks(page, 2)
  await page.goto('/en/review')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^(Right|Not quite)/ })).toBeFocused()
  await page.goto('/en/settings')
  await expect(page.getByText('All saved').first()).toBeVisible()

  const laptop = await otherDevice(context, page)
  const dueOn = async () => {
    const queue = await laptop.request.get('/api/review/queue?timeZone=Asia/Seoul')
    return ((await queue.json()) as { dueCount: number }).dueCount
  }
  await laptop.goto('/en/review')
  const before = await dueOn()
  await laptop.getByRole('button', { name: 'Undo the question before' }).click()
  await expect.poll(dueOn).toBe(before + 1)
  await laptop.context().close()
})

test('a question is put off, brought back, and hidden for good', async ({ page }) => {
  await answerChecks(page, 2)
  await page.goto('/en/review')
  const stem = () => page.locator('section[data-type]').innerText()
  const first = await stem()
  const menu = page.getByRole('button', { name: 'What you can do with this question' })
  await menu.click()
  await page.getByRole('button', { name: /^Later/ }).click()
  await expect.poll(stem).not.toBe(first)
  await page.keyboard.press('z')
  await expect.poll(stem).toBe(first)
  await menu.click()
  await page.getByRole('button', { name: /^Don’t show again/ }).click()
  await expect.poll(stem).not.toBe(first)
  await expect
    .poll(async () => {
      const queue = await page.request.get('/api/review/queue?timeZone=Asia/Seoul')
      return ((await queue.json()) as { dueCount: number }).dueCount
    })
    .toBe(1)
})

test('after days away Today asks for a few questions and owes nothing', async ({ page }) => {
  await answerChecks(page, 2, 7)
  await page.goto('/en')
  await expect(page.getByRole('heading', { name: /It has been [67] days/ })).toBeVisible()
  await page.getByRole('link', { name: /^Do 2/ }).click()
  await expect(page).toHaveURL(/review\?count=2/)
  await expect(page.getByRole('radio').first()).toBeVisible()
})

test('an exam date told once stands on Today, and can be skipped', async ({ page }) => {
  await answerChecks(page, 1)
  await page.goto('/en/start')
  const date = new Date(Date.now() + 18 * DAY_MS).toISOString().slice(0, 10)
  await page.getByLabel('Exam date').fill(date)
  await page.getByRole('radio', { name: '30 min' }).check()
  await page.getByRole('button', { name: 'Start with this' }).click()
  await expect(page).toHaveURL(/\/en$/)
  await expect(page.getByText(/1[78] days to the exam/)).toBeVisible()
  await page.goto('/en/start')
  await expect(page.getByLabel('Exam date')).toHaveValue(date)
  await page.getByRole('link', { name: 'Skip', exact: true }).click()
  await expect(page).toHaveURL(/\/en$/)
})

test('a question of each topic finds where to begin, and Today begins there', async ({ page }) => {
  await page.goto('/en/start')
  await page.getByRole('link', { name: /^Answer \d questions/ }).click()
  const result = page.getByRole('heading', { level: 1, name: /^Begin with / })
  const radio = page.getByRole('radio').first()
  await expect(async () => {
    if (await radio.isVisible()) await radio.check()
    await page.getByRole('button', { name: 'Guessed', exact: true }).click({ timeout: 1_000 })
    await page.getByRole('button', { name: 'Next', exact: true }).click({ timeout: 1_000 })
    await expect(result).toBeVisible({ timeout: 100 })
  }).toPass({ intervals: [0] })
  // Right by luck shows nothing: whoever guessed all begins at the beginning.
  await expect(result).toHaveText('Begin with Basics')
  await expect(page.getByText('To read').first()).toBeVisible()
  await page.getByRole('button', { name: /^Begin reading/ }).click()
  await expect(page).toHaveURL(/\/en\/learn\/basics$/)
})

test('cramming leaves the dates of reviews as they are', async ({ page }) => {
  await answerChecks(page, 1)
  const queueNow = async () => {
    const queue = await page.request.get('/api/review/queue?timeZone=Asia/Seoul')
    return (await queue.json()) as { due: unknown; answeredItemIds: readonly string[] }
  }
  const before = await queueNow()
  await page.goto('/en/practice?topic=encryption-101&cram=1')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^(Right|Not quite)/ })).toBeFocused()
  await page.goto('/en/settings')
  await expect(page.getByText('All saved').first()).toBeVisible()
  const after = await queueNow()
  expect(after.due).toEqual(before.due)
  expect(after.answeredItemIds).toEqual(before.answeredItemIds)
})
