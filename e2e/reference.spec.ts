import type { Page } from '@playwright/test'
import { expect, LAPTOP_ONLY, test } from './fixtures.ts'
import { actUntilSeen } from './pages.ts'

/** Addresses of all topics, as the list of topics links them. */
async function topicIds(page: Page): Promise<readonly string[]> {
  await page.goto('/en/learn')
  const addresses = await page
    .locator('main h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return addresses.map((address) => address.split('/').at(-1) ?? '')
}

test('the summary of every topic is one sheet of A4 in both languages', LAPTOP_ONLY, async ({ page }) => {
  const topics = await topicIds(page)
  expect(topics.length).toBeGreaterThan(0)
  for (const topic of topics) {
    for (const language of ['ko', 'en']) {
      await page.goto(`/${language}/learn/${topic}/summary`)
      await page.evaluate(() => document.fonts.ready)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${language} ${topic}`).toHaveLength(1)
      expect(pdf, `${language} ${topic}`).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12]/)
    }
  }
})

test('a claim leads to its fact, and the fact back to the lesson that teaches it', async ({ page }) => {
  await page.goto('/en/learn/encryption-101')
  const claim = page.getByRole('link', { name: /no network hop between shopper and merchant/ })
  const note = page.getByRole('dialog')
  await actUntilSeen(() => claim.click({ timeout: 5_000 }), note)
  await note.getByRole('link', { name: 'All about it' }).click()
  await expect(page).toHaveURL(/\/en\/facts\/encryption-101-002$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('network hop')
  await expect(page.getByText(/checked 20\d\d-\d\d-\d\d/).first()).toBeVisible()
  await page
    .getByRole('link', { name: /Why encrypt\?/ })
    .first()
    .click()
  await expect(page).toHaveURL(/learn\/encryption-101#why-encrypt$/)
})

test(
  'a fact that does not hold says so, with what is true and what to answer',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.goto('/en/facts/encryption-101-006')
    await expect(page.getByText('Not so', { exact: true })).toBeVisible()
    await expect(page.getByText('AWS today', { exact: true })).toBeVisible()
    await expect(page.getByText(/^Exam answer · our judgement/)).toBeVisible()
  },
)

test('no page of a fact gives an answer to a question away', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/en/facts/encryption-101-005')
  const questions = page.getByRole('region', { name: 'Practice questions that rest on it' })
  await expect(questions.getByRole('listitem').first()).toBeVisible()
  expect(await page.content()).not.toContain('The encryption key that the two ends use')
})

test('a term has an address of its own and both names', async ({ page }) => {
  await page.goto('/ko/glossary#ciphertext')
  const term = page.locator('#ciphertext')
  await expect(term).toBeInViewport()
  await expect(term).toContainText('암호문')
  await expect(term.locator('[lang="en"]')).toHaveText('ciphertext')
})

test('the pair asks its question before it answers it', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/en/confusing')
  await page.getByRole('link', { name: /Session keys of TLS/ }).click()
  await expect(page).toHaveURL(/confusing\/tls-vs-certificate$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\?$/)
})

test(
  'the questions that decide between the two of a pair are practised from its page',
  LAPTOP_ONLY,
  async ({ page }) => {
    await page.goto('/en/confusing/tls-vs-certificate')
    await page.getByRole('link', { name: /^Practise this pair · \d+ question/ }).click()
    await expect(page).toHaveURL(/practice\?pair=tls-vs-certificate$/)
    await expect(page.locator('section[data-type]')).toBeVisible()
  },
)

test('coverage lists every task statement, covered or not', LAPTOP_ONLY, async ({ page }) => {
  await page.goto('/en/coverage')
  const numbers = await page.locator('main section li > span').allInnerTexts()
  expect(numbers).toEqual([
    ...['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '4.2', '4.3', '4.4'],
  ])
  await expect(page.getByText('Not covered.', { exact: true }).first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything to look up can be reached and read', LAPTOP_ONLY, async ({ page }) => {
    await page.goto('/en')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('link', { name: 'Glossary' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
    for (const path of ['/learn', '/confusing', '/coverage', '/facts/encryption-101-002']) {
      const answer = await page.goto(`/en${path}`)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  })
})
