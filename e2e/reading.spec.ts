import type { Locator, Page } from '@playwright/test'
import { expect, LAPTOP_ONLY, test } from './fixtures.ts'
import { actUntilSeen } from './pages.ts'

/** Opens the note behind a claim or a term of the lesson. */
async function openNote(page: Page, language: 'ko' | 'en', words: RegExp): Promise<Locator> {
  await page.goto(`/${language}/learn/encryption-101`)
  const note = page.getByRole('dialog')
  await actUntilSeen(() => page.getByRole('link', { name: words }).first().click({ timeout: 5_000 }), note)
  return note
}

test('Mina opens a claim where she reads it and sees source and date', async ({ page }) => {
  const note = await openNote(page, 'en', /no network hop between shopper and merchant/)
  await expect(note.getByText(/no network hop between the shopper and the merchant/i)).toBeVisible()
  await expect(note.getByText(/checked/)).toBeVisible()
  await expect(note.getByRole('link', { name: /AWS/ })).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\//,
  )
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
})

test('a claim that does not hold is never shown without today’s truth', LAPTOP_ONLY, async ({ page }) => {
  const note = await openNote(page, 'en', /The certificate proves who; the session keys encrypt/)
  await expect(note.getByText('Not so')).toBeVisible()
  await expect(note.getByText(/session keys agreed in the handshake do the encrypting/)).toBeVisible()
})

test('a term opens its definition with the name in both languages', async ({ page }) => {
  const note = await openNote(page, 'ko', /암호문/)
  await expect(note).toContainText('암호문')
  await expect(note).toContainText('ciphertext')
})

test('changing the language in the middle of a lesson keeps the section one reads', async ({ page }) => {
  await page.goto('/ko/learn/encryption-101')
  await page.locator('#man-in-the-middle').evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  // On a phone there are two: at the top of the page, and in the line that stays in sight.
  await page.getByRole('link', { name: 'English' }).last().click()
  await expect(page).toHaveURL(/\/en\/learn\/encryption-101/)
  await expect(page.locator('#man-in-the-middle')).toHaveText(/Why look at an identity card/)
  await expect(page.locator('#man-in-the-middle')).toBeInViewport()
})

test(
  'the address without a language follows the browser, and afterwards the last choice',
  LAPTOP_ONLY,
  async ({ page, context }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/en$/)
    await page.getByRole('link', { name: '한국어' }).last().click()
    await expect(page).toHaveURL(/\/ko$/)
    const another = await context.newPage()
    await another.goto('/')
    await expect(another).toHaveURL(/\/ko$/)
  },
)

test(
  'an address that leads nowhere says so in the language of the address',
  LAPTOP_ONLY,
  async ({ page, guard }) => {
    guard.expectLine(/404/)
    const answer = await page.goto('/ko/learn/no-such-topic')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: /이 주소에는 페이지가 없어요/ })).toBeVisible()
  },
)

for (const scheme of ['light', 'dark'] as const) {
  test(
    `a page begins in the ${scheme} theme of the system and never flashes the other`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto('/en/learn/encryption-101')
      const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const channels =
        background
          .match(/[\d.]+/g)
          ?.slice(0, 3)
          .map(Number) ?? []
      const isDark = channels.every((channel) => channel < 80)
      expect(isDark).toBe(scheme === 'dark')
    },
  )
}

test('on paper a check is its question, with nothing to press', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/en/learn/basics')
  await page.emulateMedia({ media: 'print' })
  const checks = page.getByRole('region', { name: /^Check/ })
  await expect(checks.getByText('Anyone who can open the file').first()).toBeVisible()
  await expect(checks.getByRole('button')).toHaveCount(0)
})
