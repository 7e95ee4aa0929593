import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const DAY_MS = 86_400_000

/** Presses Tab until the named thing has the focus, as someone without a mouse does. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const label = (await focused.getAttribute('aria-label')) ?? (await focused.innerText().catch(() => ''))
    if (name.test(label)) return
  }
  throw new Error(`nothing named ${name} within ${most} presses of Tab`)
}

test('a whole evening without a mouse: from Today through a check to the review', async ({ page }) => {
  await page.clock.install({ time: Date.now() - DAY_MS })
  await page.goto('/en')
  await tabTo(page, /Read the first section/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/learn\/basics/)

  const option = page.getByRole('radio', { name: 'Anyone who can open the file' })
  await option.focus()
  await page.keyboard.press('Space')
  await expect(option).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await expect(page.getByRole('heading', { name: /Right/ })).toBeFocused()
  await expect(page.getByText('All saved').first()).toBeVisible()

  await page.clock.setSystemTime(Date.now())
  await page.goto('/en')
  await tabTo(page, /Continue/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/review/)
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: /Right|Not quite/ })).toBeFocused()
  await page.keyboard.press('z')
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Review done/ })).toBeVisible()
})

test('the first thing Tab reaches skips to the text', async ({ page }) => {
  await page.goto('/ko/learn/encryption-101')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/본문/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('no single key acts while Hangul is being composed', async ({ page }) => {
  await page.goto('/en/learn/encryption-101')
  const option = page.getByRole('radio', { name: 'The encryption key that the two ends use' })
  await option.focus()
  await option.dispatchEvent('keydown', { key: '2', isComposing: true, bubbles: true })
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})
