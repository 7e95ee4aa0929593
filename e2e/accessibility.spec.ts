import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts'
import { KINDS_OF_PAGES, seeToTheEnd } from './pages.ts'

for (const [index, path] of KINDS_OF_PAGES.entries()) {
  test(`axe finds nothing serious on ${path} in either theme, and it fits the screen`, async ({
    page,
    isMobile,
  }) => {
    // Axe takes its time over a long lesson.
    test.slow()
    // Each page is looked at in both languages, in one on the laptop and in the other on the phone.
    const language = (index % 2 === 0) === isMobile ? 'en' : 'ko'
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/${language}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await seeToTheEnd(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0)
    await expectAccessibleInBothThemes(page)
  })
}
