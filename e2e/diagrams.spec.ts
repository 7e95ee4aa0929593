import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { addressOf, DIAGRAMS, ENVELOPE, figureOf, open, picture, showing } from './diagram-pages.ts'
import { expect, expectAccessibleInBothThemes, LAPTOP_ONLY, PHONE_ONLY, test } from './fixtures.ts'
import { watchMotion } from './motion.ts'

/** How one goes on, and what is on paper, is the player's doing: the diagram of the envelope and the longest stand for all. */
const LONGEST = DIAGRAMS.reduce((one, other) => (other.steps.length > one.steps.length ? other : one))

for (const diagram of new Set([ENVELOPE, LONGEST])) {
  test(
    `going on leads through all of ${diagram.id} to its end, and the address follows`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await open(page, addressOf(diagram, 'en'))
      const on = figureOf(page).getByRole('button', { name: /^(Next|Just show me)/ })
      for (const step of diagram.steps.slice(1)) {
        await on.click()
        if (step.gateItemId) {
          await expect(figureOf(page).getByText('Predict first')).toBeVisible()
          await on.click()
        }
        await expect(page).toHaveURL(new RegExp(`step=${step.id}$`))
      }
      await expect(on).toHaveAttribute('aria-disabled', 'true')
    },
  )

  test(
    `${diagram.id} is read as a list where nothing moves: without scripts and on paper`,
    LAPTOP_ONLY,
    async ({ page, browser, baseURL }) => {
      await open(page, addressOf(diagram, 'ko'))
      await page.emulateMedia({ media: 'print' })
      for (const { caption } of diagram.steps) {
        await expect(figureOf(page).getByRole('listitem').filter({ hasText: caption.ko })).toBeVisible()
      }

      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
      const still = await context.newPage()
      const last = diagram.steps.at(-1)!
      await still.goto(addressOf(diagram, 'ko', last.id))
      for (const { caption, happenings } of diagram.steps) {
        const item = still.locator('figure ol > li').filter({ hasText: caption.ko })
        await expect(item).toBeVisible()
        for (const { text } of happenings.ko) await expect(item).toContainText(text)
      }
      await expect(still.locator('figure noscript svg[data-layout="wide"]')).toBeVisible()
      await expect(still.locator('figure').getByRole('button')).toHaveCount(0)
      await context.close()
    },
  )
}

test('Jiho steps with keys alone, and the focus stays where it was', LAPTOP_ONLY, async ({ page }) => {
  await open(page, addressOf(ENVELOPE, 'ko'))
  const steps = figureOf(page).getByRole('slider', { name: '단계' })
  await page.keyboard.press(']')
  await figureOf(page).getByRole('button', { name: '그냥 보기' }).click()
  await expect(steps).toHaveValue('2')
  await page.keyboard.press('[')
  await expect(steps).toHaveValue('1')

  await steps.focus()
  await page.keyboard.press('End')
  await expect(steps).toHaveValue(String(ENVELOPE.steps.length))
  await page.keyboard.press('ArrowLeft')
  await expect(steps).toHaveValue(String(ENVELOPE.steps.length - 1))
  await page.keyboard.press('Home')
  await expect(steps).toHaveValue('1')
  await expect(steps).toBeFocused()
})

/** Answers a prediction somehow: by a choice, or by a number. */
async function answer(asked: Locator): Promise<void> {
  const field = asked.locator('input').first()
  await expect(field).toBeVisible()
  if ((await field.getAttribute('type')) === 'radio') await field.check()
  else await field.fill('7')
}

test('a prediction is answered before its step is shown, and the answer is kept', async ({ page }) => {
  const gated = ENVELOPE.steps.findIndex(({ gateItemId }) => gateItemId !== undefined)
  const before = ENVELOPE.steps[gated - 1]!
  await open(page, addressOf(ENVELOPE, 'en', before.id))
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  const asked = figureOf(page).getByRole('region', { name: 'Predict first' })
  await answer(asked)
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/review/events') && answer.ok())
  await asked.getByRole('button', { name: /^Sure/ }).click()
  await expect(asked.getByRole('heading', { name: /^(Right|Not quite)/ })).toBeVisible()
  await saved
  await expect(picture(page)).toHaveAccessibleName(showing(before, 'en'))
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  await expect(picture(page)).toHaveAccessibleName(showing(ENVELOPE.steps[gated]!, 'en'))
})

test('passing a prediction over records nothing', LAPTOP_ONLY, async ({ page }) => {
  const gated = ENVELOPE.steps.findIndex(({ gateItemId }) => gateItemId !== undefined)
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await open(page, addressOf(ENVELOPE, 'en', ENVELOPE.steps[gated - 1]!.id))
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  await figureOf(page).getByRole('button', { name: 'Just show me' }).click()
  await expect(page).toHaveURL(new RegExp(`step=${ENVELOPE.steps[gated]!.id}$`))
  expect(posts).toEqual([])
})

/** A step that sends something and waits behind no prediction, with the one before it. */
function sendingStep() {
  const index = ENVELOPE.steps.findIndex(
    ({ packets, gateItemId }, place) => place > 0 && packets.length > 0 && gateItemId === undefined,
  )
  return { before: ENVELOPE.steps[index - 1]!, step: ENVELOPE.steps[index]! }
}

test('what a step sends moves once, no longer than 2.5 s', LAPTOP_ONLY, async ({ page }) => {
  await open(page, addressOf(ENVELOPE, 'en', sendingStep().before.id))
  const motion = await watchMotion(picture(page))
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  for (const { times, endsAt } of await motion.untilStill()) {
    expect(times).toBe(1)
    expect(endsAt).toBeLessThanOrEqual(2_500)
  }
})

test('with reduced motion nothing moves at all', LAPTOP_ONLY, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { before, step } = sendingStep()
  await open(page, addressOf(ENVELOPE, 'en', before.id))
  const motion = await watchMotion(page.locator(':root'))
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(new RegExp(`step=${step.id}$`))
  await expect(picture(page)).toHaveAccessibleName(showing(step, 'en'))
  expect(await motion.soFar()).toEqual([])
})

test('playing on can be paused, and stops at a prediction', LAPTOP_ONLY, async ({ page }) => {
  await page.clock.install()
  await open(page, addressOf(ENVELOPE, 'en'))
  await figureOf(page).getByRole('button', { name: 'Play on' }).click()
  await figureOf(page).getByRole('button', { name: 'Pause' }).click()
  await page.clock.runFor(30_000)
  await expect(figureOf(page).getByRole('slider')).toHaveValue('1')
  await figureOf(page).getByRole('button', { name: 'Play on' }).click()
  await page.clock.runFor(30_000)
  await expect(figureOf(page).getByRole('region', { name: 'Predict first' })).toBeVisible()
})

test('a screen reader is told each step once, and meets picture, steps and controls by name', async ({
  page,
}) => {
  const { before, step } = sendingStep()
  await open(page, addressOf(ENVELOPE, 'en', before.id))
  await expect(figureOf(page)).toMatchAriaSnapshot(`
    - figure /Envelope encryption/:
      - button "As text"
      - button "Larger"
      - img /Step \\d+ of \\d+/
      - paragraph: /\\d+\\/\\d+/
      - button "Back"
      - slider "Steps"
      - button "Next"
      - button "Play on"
  `)
  await figureOf(page).getByRole('button', { name: 'Next' }).click()
  await expect(page.locator('#announcements')).toContainText(step.caption.en)
  for (const { text } of step.happenings.en) await expect(page.locator('#announcements')).toContainText(text)
  await figureOf(page).getByRole('button', { name: 'As text' }).click()
  await expect(figureOf(page).getByRole('list', { name: 'Steps' }).locator('> li')).toHaveCount(
    ENVELOPE.steps.length,
  )
})

test('Larger brings a surface to zoom on, which no page loads before', async ({ page }) => {
  await open(page, addressOf(ENVELOPE, 'en'))
  await expect(page.locator('.react-flow')).toHaveCount(0)
  const larger = figureOf(page).getByRole('button', { name: 'Larger' })
  await larger.click()
  const view = page.getByRole('dialog', { name: 'Envelope encryption' })
  await expect(view.locator('.react-flow__node-part').first()).toBeVisible()
  const scale = () =>
    view
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
  const fitted = await scale()
  await view.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(scale).toBeGreaterThan(fitted)
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
  await expect(larger).toBeFocused()
})

for (const [format, isRight] of [
  ['SVG', (file: Buffer) => file.toString('utf8').includes('<title>Envelope encryption')],
  ['PNG', (file: Buffer) => file.readUInt32BE(16) >= 1_200],
] as const) {
  test(`the picture of a step is saved as ${format}`, LAPTOP_ONLY, async ({ page }) => {
    const step = ENVELOPE.steps.at(-1)!
    await open(page, addressOf(ENVELOPE, 'en', step.id))
    const download = page.waitForEvent('download')
    await figureOf(page)
      .getByRole('button', { name: `Save as ${format}` })
      .click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`${ENVELOPE.id}-${step.id}.${format.toLowerCase()}`)
    expect(isRight(readFileSync(await file.path()))).toBe(true)
  })
}

test('changing the language keeps the step', async ({ page }) => {
  const step = ENVELOPE.steps[3]!
  await open(page, addressOf(ENVELOPE, 'ko', step.id))
  await page.getByRole('link', { name: 'English' }).last().click()
  await expect(picture(page)).toHaveAccessibleName(showing(step, 'en'))
})

test(
  'axe finds nothing serious on a diagram, its prediction and its large view, in either theme',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const gated = ENVELOPE.steps.findIndex(({ gateItemId }) => gateItemId !== undefined)
    await open(page, addressOf(ENVELOPE, 'ko', ENVELOPE.steps[gated - 1]!.id))
    await expectAccessibleInBothThemes(page)
    await figureOf(page).getByRole('button', { name: '다음' }).click()
    await expect(figureOf(page).getByRole('button', { name: /확실해요/ })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await figureOf(page).getByRole('button', { name: '크게' }).click()
    await expect(page.locator('.react-flow__node-part').first()).toBeVisible()
    await expectAccessibleInBothThemes(page)
  },
)

test(
  'in a lesson each diagram is stepped by itself, and on a phone its bar stays under the thumb',
  PHONE_ONLY,
  async ({ page }) => {
    await page.goto(`/ko/learn/${ENVELOPE.topicId}`)
    const figure = page.locator(`figure[data-diagram="${ENVELOPE.id}"]`)
    await figure.scrollIntoViewIfNeeded()
    await figure.evaluate((element) =>
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 60),
    )
    const on = figure.getByRole('button', { name: '다음' })
    await expect(on).toBeInViewport()
    await on.click()
    await expect(figure.getByRole('region', { name: '먼저 맞혀 보세요' })).toBeVisible()
    const others = DIAGRAMS.filter(({ topicId, id }) => topicId === ENVELOPE.topicId && id !== ENVELOPE.id)
    for (const { id } of others) {
      await expect(page.locator(`figure[data-diagram="${id}"]`).getByRole('slider')).toHaveValue('1')
    }
  },
)
