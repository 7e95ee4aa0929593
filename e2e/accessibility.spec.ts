import { expect, expectAccessible, test } from './fixtures.ts'

const PAGES = [
  ...['', '/settings', '/review'],
  ...['/learn', '/learn/encryption-101', '/learn/encryption-101/summary'],
  ...['/facts/encryption-101-006', '/glossary', '/confusing', '/confusing/tls-vs-certificate', '/coverage'],
]

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['ko', 'en'] as const) {
    test(`axe finds nothing serious on any page (${language}, ${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      for (const path of PAGES) {
        await test.step(path || '/', async () => {
          await page.goto(`/${language}${path}`)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expectAccessible(page)
        })
      }
    })
  }
}

test('no page is wider than the screen', async ({ page }) => {
  for (const language of ['ko', 'en']) {
    for (const path of PAGES) {
      await page.goto(`/${language}${path}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${language}${path}`).toBeLessThanOrEqual(0)
    }
  }
})
