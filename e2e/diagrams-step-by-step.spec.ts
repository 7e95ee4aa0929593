import type { Page } from '@playwright/test'
import type { Diagram } from '#domain/diagram/diagram.ts'
import { addressOf, DIAGRAMS, figureOf, nameOf, open, picture } from './diagram-pages.ts'
import { expect, LAPTOP_ONLY, test } from './fixtures.ts'

/** Texts that reach out of the node they stand in, or out of the picture. */
async function overflowingTexts(page: Page): Promise<readonly string[]> {
  return picture(page).evaluate((svg) => {
    const frame = svg.getBoundingClientRect()
    const isInside = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1
    return [...svg.querySelectorAll('text')]
      .filter((text) => {
        const box = text.getBoundingClientRect()
        const node = text.closest('[data-part]')?.querySelector('rect')
        return !isInside(box, node ? node.getBoundingClientRect() : frame)
      })
      .map((text) => text.textContent ?? '')
  })
}

/** Goes to a step inside the page, past the prediction in front of it. */
async function goTo(page: Page, { steps }: Diagram, index: number): Promise<void> {
  await figureOf(page)
    .getByRole('slider')
    .fill(String(index + 1))
  if (!steps[index]!.gateItemId) return
  const justShow = figureOf(page).getByRole('button', { name: /^(Just show me|그냥 보기)/ })
  await justShow.click()
}

/** The pictures' names in pages as the server sends them. */
async function namesOnServer(page: Page, addresses: readonly string[]): Promise<readonly (string | null)[]> {
  return page.evaluate(async (asked) => {
    const names: (string | null)[] = []
    for (const address of asked) {
      const html = await (await fetch(address)).text()
      const sent = new DOMParser().parseFromString(html, 'text/html')
      names.push(sent.querySelector('figure svg[role="img"]')?.getAttribute('aria-label') ?? null)
    }
    return names
  }, addresses)
}

for (const diagram of DIAGRAMS) {
  for (const language of ['ko', 'en'] as const) {
    test(`every step of ${diagram.id} says what it shows, and no word leaves its place (${language})`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const opened = Math.floor(diagram.steps.length / 2)
      await open(page, addressOf(diagram, language, diagram.steps[opened]!.id))
      await page.evaluate(() => document.fonts.ready)
      const others = [...diagram.steps.keys()].filter((index) => index !== opened)
      for (const index of [opened, ...others]) {
        const { id, caption } = diagram.steps[index]!
        if (index !== opened) await goTo(page, diagram, index)
        await expect(picture(page)).toHaveAccessibleName(nameOf(diagram, index, language))
        await expect(figureOf(page).getByText(caption[language]).first()).toBeVisible()
        expect(await overflowingTexts(page), `${language} ${id}`).toEqual([])
      }
    })
  }

  test(
    `every step of ${diagram.id} is in the server's page of its address, in both languages`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await open(page, addressOf(diagram, 'ko'))
      for (const language of ['ko', 'en'] as const) {
        const addresses = diagram.steps.map(({ id }) => addressOf(diagram, language, id))
        const names = await namesOnServer(page, addresses)
        for (const [index, name] of names.entries()) expect(name).toMatch(nameOf(diagram, index, language))
      }
    },
  )
}
