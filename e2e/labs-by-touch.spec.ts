import { expect, test } from '@playwright/test'
import { PHONE_ONLY } from './fixtures.ts'

test(
  'one party is seen at a time, and everything else is behind three dots',
  PHONE_ONLY,
  async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=first-envelope&step=two-copies')
    await expect(page.getByRole('heading', { name: 'App', exact: true })).toBeVisible()
    await page.getByText('Eavesdropper', { exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'Eavesdropper', exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'App', exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByText('{"type":"AskDataKey"}')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('link', { name: 'Back to all labs' }).click()
    await expect(page).toHaveURL(/\/en\/labs$/)
  },
)

test('nothing reaches beyond the edge, at any depth', PHONE_ONLY, async ({ page }) => {
  for (const depth of ['picture', 'keys', 'bytes']) {
    await page.goto(`/en/labs/envelope?scenario=cut-off&step=verify-and-open&depth=${depth}`)
    await expect(page.getByText('BadCiphertextException').first()).toBeVisible()
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  }
})
