import type { Page } from '@playwright/test'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { addressOf, DIAGRAMS, figureOf, nameOf, open, picture } from './diagram-pages.ts'
import { expect, LAPTOP_ONLY, PHONE_ONLY, test } from './fixtures.ts'
import { readSentDiagram } from './sent-page.ts'

/** A step as it is on screen. */
interface ShownStep {
  /** Name of the picture. */
  readonly name: string
  /** The sentence below it. */
  readonly caption: string
  /** Texts that reach out of the node they stand in, or out of the picture. */
  readonly overflowing: readonly string[]
}

/**
 * Goes to steps with the slider, past the predictions in front of them, and reads each as soon as it is drawn. All of it
 * inside the page: from outside, every step would be waited for longer than it takes.
 *
 * @param visits - places of the steps from 0, and how the picture of each is called.
 */
async function walk(
  page: Page,
  visits: readonly { readonly index: number; readonly name: string }[],
): Promise<readonly ShownStep[]> {
  return figureOf(page).evaluate(async (figure, asked) => {
    const svg = () => figure.querySelector('svg[data-layout]')!
    const slider = figure.querySelector<HTMLInputElement>('input[type="range"]')!
    // React notices only what goes past its own property of the element.
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    const isInside = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1

    const justShow = () =>
      [...figure.querySelectorAll('button')].find((button) =>
        /^(Just show me|그냥 보기)/.test(button.textContent ?? ''),
      )
    const untilNamed = async (name: RegExp) => {
      for (const end = performance.now() + 10_000; performance.now() < end;) {
        if (name.test(svg().getAttribute('aria-label') ?? '')) return
        justShow()?.click()
        await new Promise(requestAnimationFrame)
      }
    }
    const overflowing = () =>
      [...svg().querySelectorAll('text')]
        .filter((text) => {
          const node = text.closest('[data-part]')?.querySelector('rect')
          return !isInside(text.getBoundingClientRect(), (node ?? svg()).getBoundingClientRect())
        })
        .map((text) => text.textContent ?? '')

    const shown: { name: string; caption: string; overflowing: string[] }[] = []
    for (const { index, name } of asked) {
      setValue.call(slider, String(index + 1))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await untilNamed(new RegExp(name))
      const caption = figure.querySelector<HTMLElement>('p[data-current]')
      shown.push({
        name: svg().getAttribute('aria-label') ?? '',
        caption: caption?.checkVisibility() ? caption.innerText : '',
        overflowing: overflowing(),
      })
    }
    return shown
  }, visits)
}

/** Opens a diagram at a step by its id, and goes from there to all the others and back. */
async function expectEveryStep(page: Page, diagram: Diagram, language: Language): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const opened = Math.floor(diagram.steps.length / 2)
  await open(page, addressOf(diagram, language, diagram.steps[opened]!.id))
  await expect(picture(page)).toHaveAccessibleName(nameOf(diagram, opened, language))
  await page.evaluate(() => document.fonts.ready)
  const others = [...diagram.steps.keys()].filter((index) => index !== opened)
  const visits = [...others, opened].map((index) => ({
    index,
    name: nameOf(diagram, index, language).source,
  }))
  const shown = await walk(page, visits)
  for (const [place, { index }] of visits.entries()) {
    const { name, caption, overflowing } = shown[place]!
    const step = diagram.steps[index]!
    expect(name).toMatch(nameOf(diagram, index, language))
    expect(caption).toContain(step.caption[language])
    expect(overflowing, `${language} ${step.id}`).toEqual([])
  }
}

for (const [place, diagram] of DIAGRAMS.entries()) {
  /** Each is walked through in both languages, in one on the laptop and in the other on the phone. */
  const [onLaptop, onPhone]: readonly Language[] = place % 2 === 0 ? ['ko', 'en'] : ['en', 'ko']

  test(
    `every step of ${diagram.id} says what it shows, no word leaves its place, and the bar stays in sight (${onLaptop})`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await expectEveryStep(page, diagram, onLaptop!)
      await expect(figureOf(page).getByRole('slider')).toBeInViewport({ ratio: 1 })
    },
  )

  test(
    `every step of ${diagram.id} says what it shows, and no word leaves its place (${onPhone})`,
    PHONE_ONLY,
    async ({ page }) => expectEveryStep(page, diagram, onPhone!),
  )

  test(
    `every step of ${diagram.id} is in the server's page of its address with the list of all, in both languages`,
    LAPTOP_ONLY,
    async ({ request }) => {
      for (const language of ['ko', 'en'] as const) {
        for (const [index, { id }] of diagram.steps.entries()) {
          const { name, steps } = await readSentDiagram(request, addressOf(diagram, language, id))
          expect(name).toMatch(nameOf(diagram, index, language))
          expect(steps).toHaveLength(diagram.steps.length)
          for (const [place, { caption, happenings }] of diagram.steps.entries()) {
            expect(steps[place]).toContain(caption[language])
            for (const { text } of happenings[language]) expect(steps[place]).toContain(text)
          }
        }
      }
    },
  )
}
