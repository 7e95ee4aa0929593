import { expect, expectAccessible, test } from './fixtures.ts'
import { KINDS_OF_PAGES, seeToTheEnd } from './pages.ts'

/** A laptop sees both languages and both themes; phones see the other two pairs, each page one of them, in turn. */
const ON_LAPTOP = [
  { language: 'ko', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const
const ON_PHONE = [
  { language: 'ko', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const

for (const [index, path] of KINDS_OF_PAGES.entries()) {
  test(`axe finds nothing serious on ${path}, and it fits the screen`, async ({ page, isMobile }) => {
    // Axe takes its time over a long lesson.
    test.slow()
    for (const { language, colorScheme } of isMobile
      ? ON_PHONE.slice(index % 2, (index % 2) + 1)
      : ON_LAPTOP) {
      await test.step(`${language}, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(`/${language}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await seeToTheEnd(page)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0)
        await expectAccessible(page)
      })
    }
  })
}
