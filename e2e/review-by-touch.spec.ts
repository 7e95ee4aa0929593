import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { answerTypesYesterday, deedsOf, queueOf } from './due-reviews.ts'
import { expect, PHONE_ONLY, test } from './fixtures.ts'

interface Point {
  readonly x: number
  readonly y: number
}

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to put a finger on')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** One finger that goes down, moves and lifts: the browser makes of it what it makes of a real one, or scrolls instead. */
async function dragByFinger(finger: CDPSession, from: Point, to: Point): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  await touch('touchStart', [from])
  for (let step = 1; step <= 8; step += 1) {
    const share = step / 8
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  }
  // Before it lifts a finger rests; one that flies off would throw the page, and the next tap would only stop it.
  await sleep(150)
  await touch('touchEnd', [])
}

/** Moves the first step down by its button, and drags the one that took its place below it. */
async function order(question: Locator, finger: CDPSession): Promise<void> {
  const steps = question.getByRole('listitem')
  const names = () =>
    question
      .getByRole('button', { name: /^Up: / })
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel))
  const [first, second, ...others] = await names()
  await steps
    .first()
    .getByRole('button', { name: /^Down: / })
    .tap()
  await expect.poll(names).toEqual([second, first, ...others])
  await steps.first().evaluate((step) => step.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const below = await middleOf(steps.nth(1))
  await dragByFinger(finger, await middleOf(steps.first().locator('span').first()), {
    x: below.x,
    y: below.y + 20,
  })
  await expect.poll(names).toEqual([first, second, ...others])
}

/** Drags the first choice to the last prompt above it; the others are picked from the lists. */
async function match(question: Locator, finger: CDPSession): Promise<void> {
  const slots = question.getByRole('combobox')
  const grip = question.getByRole('list').last().getByRole('listitem').first().locator('span').last()
  // Away from the buttons at the foot, which lie over whatever is at the edge.
  await grip.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await dragByFinger(finger, await middleOf(grip), await middleOf(slots.last()))
  await expect(slots.last()).not.toHaveValue('')
  for (const slot of (await slots.all()).slice(0, -1)) await slot.selectOption({ index: 2 })
}

async function answer(page: Page, type: string, finger: CDPSession): Promise<void> {
  const question = page.locator('section[data-type]')
  if (type === 'ordering') await order(question, finger)
  if (type === 'matching') await match(question, finger)
  if (type === 'single') await question.getByRole('radio').first().tap()
  if (type === 'multiple') for (const index of [0, 1]) await question.getByRole('checkbox').nth(index).tap()
  if (type === 'numeric') {
    await question.getByRole('textbox').tap()
    await page.keyboard.type('12')
  }
}

test(
  'a whole review by touch alone: all five types, one put off, a menu, an undo and the end',
  PHONE_ONLY,
  async ({ page, context }) => {
    test.slow()
    const types = ['single', 'single', 'multiple', 'ordering', 'matching', 'numeric'] as const
    await answerTypesYesterday(page.request, types)
    const finger = await context.newCDPSession(page)
    // The record is another device's; a review tells the server in whose days to count.
    await page.goto('/en/review')
    await page.getByRole('link', { name: 'Leave the review' }).tap()
    await page.getByRole('link', { name: 'Continue' }).tap()
    const question = page.locator('section[data-type]')
    const verdict = page.getByRole('heading', { name: /^(Right|Not quite)/ })
    const seen: string[] = []
    for (let position = 1; position <= types.length; position += 1) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`${position} / 6`)
      const type = (await question.getAttribute('data-type')) ?? ''
      if (type === 'single' && !seen.includes('put off')) {
        await page.getByRole('button', { name: 'What you can do with this question' }).tap()
        await page.getByRole('button', { name: /^Later/ }).tap()
        seen.push('put off')
        continue
      }
      await expect(page.getByRole('button', { name: 'Guessed' })).toBeDisabled()
      await answer(page, type, finger)
      // One tap says how sure one is and submits.
      await page.getByRole('button', { name: 'Not sure' }).tap()
      await expect(verdict).toBeInViewport()
      if (type === 'single') {
        await page.getByRole('button', { name: 'Undo', exact: true }).tap()
        await expect(verdict).toBeHidden()
        await page.getByRole('button', { name: 'Sure', exact: true }).tap()
        await expect(verdict).toBeInViewport()
      }
      seen.push(type)
      await page.getByRole('button', { name: 'Next' }).tap()
    }
    expect(seen.toSorted()).toEqual(['matching', 'multiple', 'numeric', 'ordering', 'put off', 'single'])
    await expect(page.getByRole('heading', { level: 1, name: 'Review done' })).toBeInViewport()
    await expect(page.getByText(/^\d of 5 right\.$/)).toBeVisible()
    await expect(page.getByText('All saved')).toBeVisible()
    const deeds = (await deedsOf(page.request)).filter(({ mode }) => mode === 'review')
    expect(deeds.map(({ kind }) => kind).toSorted()).toEqual([
      'answer',
      'answer',
      'answer',
      'answer',
      'answer',
      'bury',
    ])
    expect((await queueOf(page.request)).due).toEqual([])
  },
)
