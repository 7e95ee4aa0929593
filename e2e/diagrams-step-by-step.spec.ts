import type { Page } from '@playwright/test'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { addressOf, DIAGRAMS, figureOf, nameOf, open, picture } from './diagram-pages.ts'
import { expect, LAPTOP_ONLY, PHONE_ONLY, test } from './fixtures.ts'

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

/** Goes to a step inside the page, past the prediction in front of it; once more if the page did not listen yet. */
async function goTo(page: Page, diagram: Diagram, index: number, language: Language): Promise<void> {
  const justShow = figureOf(page).getByRole('button', { name: /^(Just show me|그냥 보기)/ })
  const name = nameOf(diagram, index, language)
  await expect(async () => {
    await figureOf(page)
      .getByRole('slider')
      .fill(String(index + 1))
    if (diagram.steps[index]!.gateItemId) await justShow.click({ timeout: 3_000 })
    await expect(picture(page)).toHaveAccessibleName(name, { timeout: 3_000 })
  }).toPass()
}

/** What the server says of a step before any script runs. */
interface SentPage {
  /** Name of the picture. */
  readonly name: string | null
  /** Items of the list of steps. */
  readonly list: readonly string[]
}

async function sentPages(page: Page, addresses: readonly string[]): Promise<readonly SentPage[]> {
  return page.evaluate(async (asked) => {
    const pages: { name: string | null; list: string[] }[] = []
    for (const address of asked) {
      const html = await (await fetch(address)).text()
      const sent = new DOMParser().parseFromString(html, 'text/html')
      pages.push({
        name: sent.querySelector('figure svg[role="img"]')?.getAttribute('aria-label') ?? null,
        list: [...sent.querySelectorAll('figure ol > li')].map((item) => item.textContent ?? ''),
      })
    }
    return pages
  }, addresses)
}

for (const [place, diagram] of DIAGRAMS.entries()) {
  /** Each is walked through in both languages, in one on the laptop and in the other on the phone. */
  const walks = [
    { language: place % 2 === 0 ? 'ko' : 'en', device: LAPTOP_ONLY },
    { language: place % 2 === 0 ? 'en' : 'ko', device: PHONE_ONLY },
  ] as const
  for (const { language, device } of walks) {
    test(
      `every step of ${diagram.id} says what it shows, and no word leaves its place (${language})`,
      device,
      async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const opened = Math.floor(diagram.steps.length / 2)
        await open(page, addressOf(diagram, language, diagram.steps[opened]!.id))
        await page.evaluate(() => document.fonts.ready)
        const others = [...diagram.steps.keys()].filter((index) => index !== opened)
        for (const index of [opened, ...others]) {
          const { id, caption } = diagram.steps[index]!
          if (index !== opened) await goTo(page, diagram, index, language)
          await expect(picture(page)).toHaveAccessibleName(nameOf(diagram, index, language))
          await expect(figureOf(page).getByText(caption[language]).first()).toBeVisible()
          expect(await overflowingTexts(page), `${language} ${id}`).toEqual([])
        }
      },
    )
  }

  test(
    `every step of ${diagram.id} is in the server's page of its address with the list of all, in both languages`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await open(page, addressOf(diagram, 'ko'))
      for (const language of ['ko', 'en'] as const) {
        const addresses = diagram.steps.map(({ id }) => addressOf(diagram, language, id))
        const sent = await sentPages(page, addresses)
        for (const [index, { name, list }] of sent.entries()) {
          expect(name).toMatch(nameOf(diagram, index, language))
          for (const { caption, happenings } of diagram.steps) {
            const item = list.find((text) => text.includes(caption[language]))
            for (const { text } of happenings[language]) expect(item).toContain(text)
          }
        }
      }
    },
  )
}
