import { expect, expectAccessible, test } from './fixtures.ts'
import { KINDS_OF_PAGES, seeToTheEnd } from './pages.ts'

/** Each screen sees both languages and both themes; together they see all four pairs. */
const LOOKS = {
  laptop: [
    { language: 'ko', colorScheme: 'light' },
    { language: 'en', colorScheme: 'dark' },
  ],
  phone: [
    { language: 'ko', colorScheme: 'dark' },
    { language: 'en', colorScheme: 'light' },
  ],
} as const

for (const path of KINDS_OF_PAGES) {
  test(`axe finds nothing serious on ${path}, and it fits the screen`, async ({ page, isMobile }) => {
    // Axe takes its time over a long lesson.
    test.slow()
    for (const { language, colorScheme } of LOOKS[isMobile ? 'phone' : 'laptop']) {
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
