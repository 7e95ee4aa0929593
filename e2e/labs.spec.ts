import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test.describe('the envelope lab', () => {
  test('is followed from locking to opening, and says who could read', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await expect(page.getByRole('heading', { name: 'The app asks KMS for a new data key.' })).toBeVisible()
    for (let step = 0; step < 8; step++) {
      const show = page.getByRole('button', { name: 'Just show me' })
      const next = page.getByRole('button', { name: 'Next', exact: true })
      await expect(next.or(show).first()).toBeVisible()
      if (await show.isVisible()) await show.click()
      else await next.click()
    }
    await expect(page.getByRole('heading', { name: /checks that nothing was changed/ })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Storage no no' })).toBeVisible()
    await expect(page).toHaveURL(/step=verify-and-open/)
  })

  test('refuses a changed label and gives both answers', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await page.getByRole('button', { name: 'Break it' }).click()
    await page.getByRole('button', { name: 'Change a letter of the label' }).click()
    await expect(page.getByText('InvalidCiphertextException').first()).toBeVisible()
    await expect(page.getByText(/was changed from exam to exan/)).toBeVisible()
  })

  test('shows every byte, one stop of Tab for all of them', async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=first-envelope&step=encrypt&depth=bytes')
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('Byte 17', { exact: true })).toBeVisible()
    await page.keyboard.press('End')
    await expect(page.getByText('Byte 513', { exact: true })).toBeVisible()
  })

  test('shows what a link holds, and the link leads to the same place', async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=swapped-data-key&step=verify-and-open')
    await expect(
      page.getByRole('heading', { name: /do not belong together/ }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByText('{"type":"SwapDataKey"}')).toBeVisible()
    const address = await page.getByLabel('Link', { exact: true }).inputValue()
    expect(new URL(address).hash).toMatch(/^#l=[\w-]+$/)
    await page.goto('about:blank')
    await page.goto(address)
    await expect(
      page.getByRole('heading', { name: /do not belong together/ }),
    ).toBeVisible()
  })

  test('proves itself in this browser', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await page.getByRole('button', { name: 'Proof' }).click()
    await page.getByRole('button', { name: 'Try it here' }).click()
    await expect(page.getByText(/every one of them stays closed/)).toBeVisible({ timeout: 30_000 })
    const counts = await page.getByText(/^\d+ of \d+ passed$/).allTextContents()
    expect(counts).toHaveLength(4)
    for (const count of counts) expect(count).toMatch(/^(\d+) of \1 passed$/)
  })

  test('says what is wrong with what was brought in', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await page.getByRole('button', { name: 'Bring in a message' }).click()
    const look = page.getByRole('button', { name: 'Look into it' })
    await look.click()
    await expect(page.getByText(/It is empty/)).toBeVisible()
    await page.getByLabel('Or Base64').fill('not base64 at all!')
    await look.click()
    await expect(page.getByText(/This is not Base64/)).toBeVisible()
    await page.getByLabel('Or Base64').fill('AgR4')
    await look.click()
    await expect(page.getByText(/At byte 3 it breaks a rule/)).toBeVisible()
  })

  test('can be used by everyone at every depth', async ({ page }) => {
    for (const depth of ['picture', 'keys', 'bytes']) {
      await page.goto(`/ko/labs/envelope?scenario=changed-label&step=ask-decrypt&depth=${depth}`)
      await expect(page.getByText('InvalidCiphertextException').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the lab can be read as text', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await page.getByText('As text').click()
    await expect(page.getByText('KMS returns the data key twice')).toBeVisible()
  })
})
