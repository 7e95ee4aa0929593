import type { Page } from '@playwright/test'
import { expect, PHONE_ONLY, test } from './fixtures.ts'

const DAY_MS = 86_400_000

const WORDS = {
  ko: {
    start: /첫 절 읽기/,
    key: '그 파일을 열어 볼 수 있는 사람 누구나',
    wrong: '그 파일을 저장한 프로그램만',
    sure: '확실해요',
    guessed: '찍었어요',
    right: /맞아요/,
    notQuite: /아니에요/,
    tomorrow: /내일 다시/,
    saved: '모두 저장됨',
    undo: '되돌리기',
    next: '다음',
    go: '이어서 하기',
    english: 'English',
  },
  en: {
    start: /Read the first section/,
    key: 'Anyone who can open the file',
    wrong: 'Only the program that wrote the file',
    sure: 'Sure',
    guessed: 'Guessed',
    right: /Right/,
    notQuite: /Not quite/,
    tomorrow: /again tomorrow/,
    saved: 'All saved',
    undo: 'Undo',
    next: 'Next',
    go: 'Continue',
    english: '한국어',
  },
} as const

/** The first check of the first lesson, as a person sees it. */
function firstCheck(page: Page, language: keyof typeof WORDS) {
  const question = page
    .getByRole('region')
    .filter({ has: page.getByRole('radio', { name: WORDS[language].key }) })
  return question.first()
}

for (const language of ['ko', 'en'] as const) {
  const words = WORDS[language]

  test(`Mina reads, answers, finds the question again the next day and takes an answer back (${language})`, async ({
    page,
    context,
  }) => {
    await page.clock.install({ time: Date.now() - DAY_MS })
    await page.goto(`/${language}`)
    await page.getByRole('link', { name: words.start }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/learn/basics`))

    await firstCheck(page, language).getByRole('radio', { name: words.key }).check()
    await page.getByRole('button', { name: words.sure, exact: true }).first().click()
    const verdict = page.getByRole('heading', { name: words.right })
    await expect(verdict).toBeFocused()
    await expect(page.getByText(words.tomorrow).first()).toBeVisible()
    await expect(page.getByText(words.saved).first()).toBeVisible()
    expect((await context.cookies()).some(({ name, httpOnly }) => /session/.test(name) && httpOnly)).toBe(
      true,
    )

    await page.clock.setSystemTime(Date.now())
    await page.goto(`/${language}`)
    await page.getByRole('link', { name: words.go }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/review`))
    await page.getByRole('radio', { name: words.wrong }).check()
    await page.getByRole('button', { name: words.guessed }).click()
    await expect(page.getByRole('heading', { name: words.notQuite })).toBeFocused()

    await page.getByRole('button', { name: words.undo }).click()
    await expect(page.getByRole('button', { name: words.sure, exact: true })).toBeVisible()
    await page.getByRole('radio', { name: words.key }).check()
    await page.getByRole('button', { name: words.sure, exact: true }).click()
    await expect(page.getByRole('heading', { name: words.right })).toBeFocused()
    await page.getByRole('button', { name: words.next }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

    await page.goto(`/${language}/review`)
    await expect(page.getByRole('radio')).toHaveCount(0)
  })
}

test('changing the language in the middle of a question keeps the choice', async ({ page }) => {
  await page.goto('/en/learn/basics')
  await firstCheck(page, 'en').getByRole('radio', { name: WORDS.en.key }).check()
  await page.getByRole('link', { name: '한국어' }).last().click()
  await expect(page.getByRole('radio', { name: WORDS.ko.key })).toBeChecked()
})

test('an answer outlives closing the page at once', PHONE_ONLY, async ({ page, context }) => {
  await page.goto('/en/learn/basics')
  await firstCheck(page, 'en').getByRole('radio', { name: WORDS.en.key }).check()
  await page.getByRole('button', { name: WORDS.en.sure, exact: true }).first().click()
  // Whatever the line says by now, the answer is on the device.
  await expect(page.locator('[data-saved]').first()).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.goto('/en/settings')
  await expect(later.getByText(WORDS.en.saved).first()).toBeVisible()
  await expect
    .poll(async () => {
      const queue = await later.request.get('/api/review/queue?timeZone=Asia/Seoul')
      return (await queue.json()).answeredItemIds
    })
    .toEqual(['basics-001'])
})
