import type { Page } from '@playwright/test'

/** One address of every kind of page, after the language. */
export const KINDS_OF_PAGES = [
  ...['/', '/start', '/settings', '/settings/devices', '/settings/reports', '/offline', '/offline/review'],
  ...['/learn', '/learn/basics', '/learn/encryption-101', '/learn/encryption-101/summary'],
  ...['/learn/encryption-101/diagrams/envelope', '/labs', '/labs/envelope'],
  ...['/review', '/practice', '/practice?topic=encryption-101', '/admin/reports'],
  ...['/facts/encryption-101-006', '/glossary', '/confusing', '/confusing/tls-vs-certificate', '/coverage'],
]

/** Scrolls from top to bottom and back, so that whatever is loaded when it comes into sight has been loaded. */
export async function seeToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
}
