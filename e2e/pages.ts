import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** One address of every kind of page, after the language. */
export const KINDS_OF_PAGES = [
  ...[
    '/',
    '/start',
    '/start/placement',
    '/settings',
    '/settings/devices',
    '/settings/reports',
    '/offline',
    '/offline/review',
  ],
  ...['/learn', '/learn/basics', '/learn/encryption-101', '/learn/encryption-101/summary'],
  ...['/learn/encryption-101/diagrams/envelope', '/labs', '/labs/envelope'],
  ...['/review', '/practice', '/practice?topic=encryption-101', '/admin/reports'],
  ...['/facts/encryption-101-006', '/glossary', '/confusing', '/confusing/tls-vs-certificate', '/coverage'],
]

/** Scrolls from top to bottom and back, so that whatever is loaded when it comes into sight has been loaded. */
export async function seeToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
}

/**
 * Does what a person does on a page whose scripts are still on their way: once more, until it answers. What it opens must
 * not be there before.
 */
export async function actUntilSeen(act: () => Promise<void>, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await act()
    await expect(opened).toBeVisible({ timeout: 2_000 })
  }).toPass()
}
