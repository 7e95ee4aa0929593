import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

for (const [language, words] of Object.entries({
  ko: { lesson: '암호화 101', answer: '정답과 까닭 보기', right: '양쪽 끝이 쓰는 암호화 키' },
  en: {
    lesson: 'Encryption 101',
    answer: 'Show the answer and why',
    right: 'The encryption key that the two ends use',
  },
})) {
  test(`a lesson reads to the end, sources and answers included (${language})`, async ({ page }) => {
    await page.goto(`/${language}/learn/encryption-101`)
    await expect(page.getByRole('heading', { level: 1, name: words.lesson })).toBeVisible()
    await expect(page.locator('#summary')).toBeVisible()

    await page.locator('a[data-fact="encryption-101-006"]').first().click()
    await expect(page).toHaveURL(/#fact-/)
    await expect(page.locator(':target')).toBeVisible()

    // Playwright's text selectors look past noscript; the browser, without scripts, does not.
    const folded = page.locator('noscript details').first()
    await folded.locator(':scope > summary').click()
    await expect(folded).toHaveAttribute('open')
    await expect(folded).toContainText(words.answer)
    await expect(folded).toContainText(words.right)
  })
}

test('Today leads to the lesson', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: /Read the first section/ }).click()
  await expect(page).toHaveURL(/\/en\/learn\/basics/)
})

test('the language is a plain link', async ({ page }) => {
  await page.goto('/en/learn/encryption-101')
  await page.getByRole('link', { name: '한국어' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('암호화 101')
})
