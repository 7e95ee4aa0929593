import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { devices } from '@playwright/test'
import { answerYesterday, deedsOf, queueOf } from './due-reviews.ts'
import { expect, expectAccessible, test } from './fixtures.ts'

const CODE = /^[B-DF-HJ-NP-TV-XZ]{4} [B-DF-HJ-NP-TV-XZ]{4}$/

/** Another device: a browser of its own, with nothing in it. */
async function otherDevice(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Seoul', ...options })
  return context.newPage()
}

async function offeredCode(page: Page): Promise<string> {
  await page.goto('/en/settings/devices')
  await page.getByRole('button', { name: /Make a/ }).click()
  return (await page.getByText(CODE).textContent()) ?? ''
}

async function dueOf(page: Page): Promise<readonly string[]> {
  return (await queueOf(page.request)).due.map(({ cardId }) => cardId)
}

test('phone, laptop and installed app hold one queue, and one takes back what another did', async ({
  page: laptop,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const phone = await otherDevice(browser, { ...devices['Pixel 7'], baseURL: baseURL ?? '' })
  const installed = await otherDevice(browser, { baseURL: baseURL ?? '' })
  await answerYesterday(phone.request, 4)
  const due = await dueOf(phone)
  expect(due).toHaveLength(4)

  const scanned = await offeredCode(phone)
  await expect(phone.getByRole('img', { name: /QR/ })).toBeVisible()
  await laptop.goto(`/en/settings/devices#join=${scanned.replace(' ', '')}`)
  await expect(laptop.getByRole('heading', { name: new RegExp(scanned) })).toBeFocused()
  expect(new URL(laptop.url()).hash).toBe('')
  expect(await (await laptop.request.get('/api/auth/get-session')).json()).toEqual({ learner: null })
  await laptop.getByRole('button', { name: 'Join the two records' }).click()
  await expect(laptop.getByRole('heading', { name: 'Joined' })).toBeFocused()
  await expect(phone.getByText('The device has joined.').first()).toBeVisible()
  expect(await dueOf(laptop)).toEqual(due)
  // Days are those of the device from its first page on.
  await laptop.goto('/en')
  await expect(laptop.getByText('4 questions', { exact: false }).first()).toBeVisible()

  // What the third device did before it joins comes along.
  await answerYesterday(installed.request, 5)
  const typed = (await offeredCode(laptop)).toLowerCase().replace(' ', '-')
  await installed.goto('/en/settings/devices')
  await installed.getByLabel('Code of eight letters').focus()
  await installed.keyboard.type(typed)
  await installed.keyboard.press('Enter')
  await installed.getByRole('button', { name: 'Join the two records' }).press('Enter')
  await expect(installed.getByText(/^5 things you did/)).toBeVisible()
  const joined = await dueOf(installed)
  expect(await dueOf(phone)).toEqual(joined)
  expect(await dueOf(laptop)).toEqual(joined)

  await phone.goto('/en/review')
  await phone.getByRole('radio').first().check()
  await phone.getByRole('button', { name: 'Sure', exact: true }).click()
  await expect(phone.getByRole('heading', { name: /Right|Not quite/ })).toBeVisible()
  await expect.poll(async () => (await dueOf(laptop)).length).toBe(joined.length - 1)
  const before = await deedsOf(laptop.request)
  await laptop.goto('/en/review')
  await laptop.getByRole('button', { name: 'Undo the question before' }).click()
  await expect.poll(async () => (await deedsOf(phone.request)).length).toBe(before.length - 1)
  expect([...(await dueOf(phone))].sort()).toEqual([...joined].sort())
})

test('a code that does not work is told from a server that does not answer, and nothing is lost', async ({
  page,
  context,
  guard,
}) => {
  guard.expectLine(/404|ERR_INTERNET_DISCONNECTED/)
  await page.goto('/en/settings/devices')
  const input = page.getByLabel('Code of eight letters')
  await input.fill('ABC')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText(/A code is eight letters/)).toBeVisible()
  await expect(input).toBeFocused()

  await input.fill('bcdf ghjk')
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Join the two records' }).click()
  await expect(page.getByText(/This code does not work/)).toBeVisible()

  await context.setOffline(true)
  await page.getByLabel('Code of eight letters').fill('bcdfghjk')
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Join the two records' }).click()
  await expect(page.getByText(/nothing was joined/)).toBeVisible()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByText(/so no code was made/)).toBeVisible()
})

test('opening the page makes nobody a learner; making a code does, and the page can be used by all', async ({
  page,
}) => {
  await page.goto('/en/settings')
  await page.getByRole('link', { name: 'Carry on elsewhere' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await (await page.request.get('/api/auth/get-session')).json()).toEqual({ learner: null })
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByText(CODE)).toBeVisible()
  expect(await (await page.request.get('/api/auth/get-session')).json()).toEqual({
    learner: { isGuest: true },
  })
  await expectAccessible(page)
})
