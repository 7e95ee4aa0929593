import type { Page } from '@playwright/test'
import { answerTypesYesterday } from './due-reviews.ts'
import { expect, expectAccessible, LAPTOP_ONLY, test } from './fixtures.ts'

/** Answers whatever kind of question is on screen, by the controls that a screen reader finds. */
async function answer(page: Page): Promise<string> {
  const question = page.locator('section[data-type]')
  const type = (await question.getAttribute('data-type')) ?? ''
  if (type === 'ordering')
    await question
      .getByRole('button', { name: /^Down: / })
      .first()
      .click()
  if (type === 'numeric') await question.getByRole('textbox').fill('12')
  if (type === 'single') await question.getByRole('radio').first().check()
  if (type === 'multiple') for (const index of [0, 1]) await question.getByRole('checkbox').nth(index).check()
  if (type === 'matching')
    for (const list of await question.getByRole('combobox').all()) await list.selectOption({ index: 1 })
  return type
}

/** On to the question after an answer; at the end of a sitting, to another one with what is left. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click()
  const more = page.getByRole('button', { name: /^Practise \d+ more$/ })
  const asked = page.locator('section[data-type]:not([data-answered])')
  await expect(asked.or(more)).toBeVisible()
  if (await more.isVisible()) await more.click()
  await expect(asked).toBeVisible()
}

test('every type of question is answered, explained and gone on from, and none breaks a rule', async ({
  page,
}) => {
  test.slow()
  const types = ['matching', 'multiple', 'numeric', 'ordering', 'single'] as const
  await answerTypesYesterday(page.request, types)
  await page.goto('/en/review')
  const seen: string[] = []
  for (const _ of types) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      `${seen.length + 1} / ${types.length}`,
    )
    await expectAccessible(page)
    seen.push(await answer(page))
    await page.getByRole('button', { name: 'Sure', exact: true }).click()
    await expect(page.getByRole('heading', { name: /^(Right|Not quite)/ })).toBeFocused()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Next' }).click()
  }
  expect(seen.toSorted()).toEqual(types)
  await expect(page.getByRole('heading', { level: 1, name: 'Review done' })).toBeVisible()
})

/** Practises, from sitting to sitting, until a question of the type is on screen. */
async function reach(page: Page, type: string): Promise<void> {
  await page.goto('/en/practice?topic=encryption-101')
  for (let count = 0; count < 40; count += 1) {
    const question = page.locator('section[data-type]')
    await expect(question).toBeVisible()
    if ((await question.getAttribute('data-type')) === type) return
    await answer(page)
    await page.getByRole('button', { name: 'Sure', exact: true }).click()
    await goOn(page)
  }
  throw new Error(`no question of type ${type}`)
}

test(
  'steps are dragged to their place by the pointer, and the order outlives a change of language',
  LAPTOP_ONLY,
  async ({ page }) => {
    test.slow()
    await reach(page, 'ordering')
    const steps = page.getByRole('main').getByRole('listitem')
    const first = await steps.first().innerText()
    const from = await steps.first().locator('span').first().boundingBox()
    const to = await steps.nth(2).boundingBox()
    if (!from || !to) throw new Error('no steps')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 6 })
    await page.mouse.up()
    const words = (text: string) => text.replace(/\s+/g, ' ').replace(/^\d+ \d+ of \d+ /, '')
    const third = async () => words(await steps.nth(2).innerText())
    await expect.poll(third).toBe(words(first))
    await page.getByRole('link', { name: '한국어' }).click()
    await expect(page).toHaveURL(/\/ko\/practice\?topic=/)
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(/\/en\/practice\?topic=/)
    await expect.poll(third).toBe(words(first))
  },
)

test('a choice is dragged to its prompt', LAPTOP_ONLY, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1100 })
  await answerTypesYesterday(page.request, ['matching'])
  await page.goto('/en/review')
  const question = page.locator('section[data-type=matching]')
  const prompt = question.getByRole('combobox').first()
  const choice = question.getByRole('list').last().getByRole('listitem').first()
  // Until the question is there, the page has other lists, which go away.
  await expect(prompt).toBeVisible()
  await choice.scrollIntoViewIfNeeded()
  const from = await choice.boundingBox()
  const to = await prompt.boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 60, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(prompt).not.toHaveValue('')
  await expect(page.getByRole('status')).toHaveText(/\S: \S/)
})

test('questions can be asked in Korean on an English page', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/en/settings')
  await page
    .getByRole('radiogroup', { name: 'Language of questions' })
    .getByRole('radio', { name: '한국어' })
    .check()
  await page.goto('/en/practice?topic=encryption-101')
  await expect(page.locator('section[data-type] [lang=ko]').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sure', exact: true })).toBeVisible()
  await page.goto('/en/learn/encryption-101')
  const check = page.getByRole('region', { name: /^Check/ }).first()
  await check.scrollIntoViewIfNeeded()
  await expect(check.locator('[lang=ko]').first()).toBeVisible()
})

test('a problem is reported from a question, and its reporter finds it again', async ({ page }) => {
  await page.goto('/en/practice?topic=encryption-101')
  await page.getByRole('button', { name: 'What you can do with this question' }).click()
  await page.getByRole('button', { name: 'Report a problem' }).click()
  await page.getByRole('radio', { name: 'AWS is different today' }).check()
  await page.getByRole('textbox').fill('The limit was raised.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('link', { name: 'Problems you reported' }).click()
  await expect(page.getByText('The limit was raised.')).toBeVisible()
  await expect(page.getByText('Still being looked at.')).toBeVisible()
  await page.goto('/en/admin/reports')
  await expect(page.getByText(/npm run role -- grant admin/)).toBeVisible()
  await expect(page.getByText('The limit was raised.')).toBeHidden()
})

test('a note to a question is there again on the next visit', async ({ page }) => {
  await page.goto('/en/practice?topic=encryption-101')
  const menu = page.getByRole('button', { name: 'What you can do with this question' }).first()
  await menu.click()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('textbox').fill('The key is what counts')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await menu.click()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await expect(page.getByRole('textbox')).toHaveValue('The key is what counts')
})
