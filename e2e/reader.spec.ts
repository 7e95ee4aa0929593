import type { Page } from '@playwright/test'
import { expect, LAPTOP_ONLY, PHONE_ONLY, test } from './fixtures.ts'
import { actUntilSeen } from './pages.ts'

const LESSON = '/en/learn/encryption-101'

/** Puts a heading where one reads, and lets the page notice. */
async function readAt(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).evaluate((heading) => {
    scrollTo({ top: heading.getBoundingClientRect().top + scrollY - innerHeight / 4, behavior: 'instant' })
  })
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('reading') ?? ''), { timeout: 10_000 })
    .toContain(`"${id}"`)
}

test('one comes back on another day and goes on at the heading where one stopped', async ({ page }) => {
  await page.goto(LESSON)
  await readAt(page, 'man-in-the-middle')
  await page.goto('/en/learn')
  await expect(page.getByRole('link', { name: 'Continue reading · Encryption 101' })).toBeVisible()
  await page.goto(LESSON)
  await page.getByRole('link', { name: /^Continue reading: 2 Encryption in transit/ }).click()
  await expect(page).toHaveURL(/#man-in-the-middle$/)
  await expect(page.locator('#man-in-the-middle')).toBeInViewport()
})

test(
  'a section that was read is marked, one that was scrolled past is not',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.clock.install()
    await page.goto(LESSON)
    const contents = page.getByRole('navigation', { name: 'Contents' })
    const end = (id: string) =>
      page.locator(`section[aria-labelledby="${id}"]`).evaluate((section) => {
        const { bottom } = section.getBoundingClientRect()
        scrollTo({ top: bottom + scrollY - innerHeight * 0.7, behavior: 'instant' })
      })
    await end('in-transit')
    await page.clock.runFor(3_000)
    // Checks and pictures come while one scrolls, and the end moves away from under the reader.
    await expect(async () => {
      await end('why-encrypt')
      await page.clock.runFor(60_000)
      await expect(contents.getByRole('link', { name: /Why encrypt\?.*read/ })).toBeAttached({ timeout: 500 })
    }).toPass()
    await expect(contents.getByRole('link', { name: /Encryption in transit.*read/ })).toHaveCount(0)
  },
)

test(
  'j and k go from section to section, Korean keyboard or not, until single keys are switched off',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(async () => {
      await page.keyboard.press('j')
      await expect(page.locator('#why-encrypt')).toBeFocused({ timeout: 1_000 })
    }).toPass()
    await page.locator('body').dispatchEvent('keydown', { key: 'ㅓ', bubbles: true })
    await expect(page.locator('#in-transit')).toBeFocused()
    await page.keyboard.press('k')
    await expect(page.locator('#why-encrypt')).toBeFocused()
    await page.locator('body').dispatchEvent('keydown', { key: 'ㅓ', isComposing: true, bubbles: true })
    await expect(page.locator('#why-encrypt')).toBeFocused()

    await page.goto('/en/settings')
    await page.getByRole('radiogroup', { name: 'Keys' }).getByText('Off').click()
    await page.goto(LESSON)
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('j')
    await expect(page.locator('#why-encrypt')).not.toBeFocused()
  },
)

test('? lists the keys, and Escape gives the page back', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/ko/glossary')
  const sheet = page.getByRole('dialog', { name: '단축키' })
  await actUntilSeen(() => page.keyboard.press('?'), sheet)
  await expect(sheet.getByText('다음 절, 이전 절')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('button', { name: /단축키/ }).click()
  await expect(sheet).toBeVisible()
})

test(
  'Alt+L opens the paragraph in the other language beneath it, and closes it again',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.goto('/ko/learn/encryption-101')
    await page.getByText('이 번호를 길 위의 누구도', { exact: false }).hover()
    const peek = page.getByRole('note', { name: 'English' })
    await actUntilSeen(() => page.keyboard.press('Alt+l'), peek)
    await expect(peek).toContainText('What would it take for nobody on the path')
    await expect(peek.locator('[lang="en"]')).toBeVisible()
    await page.keyboard.press('Alt+l')
    await expect(peek).toHaveCount(0)
  },
)

test(
  'without a connection the paragraph says that it could not be had',
  LAPTOP_ONLY,
  async ({ page, context, guard }) => {
    guard.expectLine(/ERR_INTERNET_DISCONNECTED/)
    // A check that comes into view with the paragraph cannot be had either; it is fetched anew when the page is.
    guard.expectLine(/Failed to load chunk/)
    await page.goto('/ko/learn/encryption-101')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByText('이 번호를 길 위의 누구도', { exact: false }).hover()
    const peek = page.getByRole('note', { name: 'English' })
    await actUntilSeen(() => page.keyboard.press('Alt+l'), peek)
    await expect(peek).toContainText('가져오지 못했어요')
    await context.setOffline(false)
  },
)

test('a long press opens the paragraph in the other language', PHONE_ONLY, async ({ page }) => {
  await page.goto('/ko/learn/encryption-101')
  const paragraph = page.getByText('이 번호를 길 위의 누구도', { exact: false })
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.boundingBox()
  const touch = {
    pointerType: 'touch',
    clientX: (box?.x ?? 0) + 9,
    clientY: (box?.y ?? 0) + 9,
    bubbles: true,
  }
  const peek = page.getByRole('note', { name: 'English' })
  await actUntilSeen(() => paragraph.dispatchEvent('pointerdown', touch), peek)
  await expect(peek).toContainText('What would it take')
  await paragraph.dispatchEvent('pointerup', touch)
})

test('a finger that scrolls opens nothing', PHONE_ONLY, async ({ page }) => {
  await page.clock.install()
  await page.goto('/ko/learn/encryption-101')
  const paragraph = page.getByText('이 번호를 길 위의 누구도', { exact: false })
  const touch = { pointerType: 'touch', clientX: 100, clientY: 300, bubbles: true }
  await paragraph.dispatchEvent('pointerdown', touch)
  await paragraph.dispatchEvent('pointermove', { ...touch, clientY: 260 })
  await page.clock.runFor(2_000)
  await expect(page.getByRole('note', { name: 'English' })).toHaveCount(0)
})
