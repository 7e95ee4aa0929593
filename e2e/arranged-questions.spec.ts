/** Ordering and matching as a screen reader meets them: names, places, and what is said aloud. */
import { answerTypesYesterday } from './due-reviews.ts'
import { expect, LAPTOP_ONLY, test } from './fixtures.ts'

const WORDS = {
  ko: {
    up: '위로',
    down: '아래로',
    place: (place: number, count: number) => `${count}개 중 ${place}번째`,
    moved: (place: number, count: number) => `${count}개 중 ${place}번째`,
    sure: '확실해요',
    wrongOrder: /^아니에요\. .*제자리.* 옳은 순서는 이래요\.$/,
    matched: /^아니에요\. \d개 중 \d개를 맞게 골랐어요\.$/,
    yours: '내 답',
    key: '정답',
    choose: '고르세요',
    choices: '고를 것',
  },
  en: {
    up: 'Up',
    down: 'Down',
    place: (place: number, count: number) => `${place} of ${count}`,
    moved: (place: number, count: number) => `place ${place} of ${count}`,
    sure: 'Sure',
    wrongOrder: /^Not quite\. .* in place\. This is the order\.$/,
    matched: /^Not quite\. \d of \d match\.$/,
    yours: 'Your answer',
    key: 'Answer',
    choose: 'Choose',
    choices: 'Choices',
  },
} as const

for (const language of ['ko', 'en'] as const) {
  const words = WORDS[language]

  test(
    `an ordering question names its places and says aloud where a step went (${language})`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await answerTypesYesterday(page.request, ['ordering'])
      await page.goto(`/${language}/review`)
      const question = page.locator('section[data-type=ordering]')
      const list = question.getByRole('list')
      await expect(list).toHaveAccessibleName(/\S/)
      await expect(list.getByRole('listitem').first()).toMatchAriaSnapshot(`
      - listitem:
        - text: /${words.place(1, 6).replace('6', '\\d')} .+/
        - button /${words.up}. .+/ [disabled]
        - button /${words.down}. .+/
    `)
      const count = await list.getByRole('listitem').count()
      const third = list
        .getByRole('listitem')
        .nth(2)
        .getByRole('button', { name: `${words.up}: ` })
      await expect(third).toHaveAccessibleDescription(words.place(3, count))
      const name = ((await third.getAttribute('aria-label')) ?? '').slice(words.up.length + 2)
      await third.press('Enter')
      await expect(page.getByRole('status')).toHaveText(`${name}: ${words.moved(2, count)}`)
      const moved = page.getByRole('button', { name: `${words.up}: ${name}`, exact: true })
      await expect(moved).toBeFocused()
      await expect(moved).toHaveAccessibleDescription(words.place(2, count))

      // The order at first is settled by the item and how often it was answered, so it is never right by chance.
      await page.getByRole('button', { name: words.sure, exact: true }).click()
      const verdict = page.getByRole('heading', { level: 2 })
      await expect(verdict).toBeFocused()
      await expect(verdict).toHaveText(words.wrongOrder)
      await expect(question.getByRole('list').first().getByRole('listitem')).toHaveCount(count)
    },
  )

  test(
    `a matching question names each list by its prompt and the answer by its parts (${language})`,
    LAPTOP_ONLY,
    async ({ page }) => {
      await answerTypesYesterday(page.request, ['matching'])
      await page.goto(`/${language}/review`)
      const question = page.locator('section[data-type=matching]')
      const group = question.getByRole('group').first()
      await expect(group).toHaveAccessibleName(/\S/)
      const prompts = group.getByRole('list').first().getByRole('listitem')
      for (const prompt of await prompts.all()) {
        const list = prompt.getByRole('combobox')
        await expect(list).toHaveAccessibleName((await prompt.getByRole('paragraph').innerText()).trim())
        await expect(list.locator('option:checked')).toHaveText(words.choose)
      }
      await expect(group.getByRole('list').last()).toHaveAccessibleName(words.choices)
      for (const list of await group.getByRole('combobox').all()) await list.selectOption({ index: 1 })
      await page.getByRole('button', { name: words.sure, exact: true }).click()
      const verdict = page.getByRole('heading', { level: 2 })
      await expect(verdict).toBeFocused()
      await expect(verdict).toHaveText(words.matched)
      await expect(question.getByRole('listitem').filter({ hasText: words.yours }).first()).toContainText(
        words.key,
      )
    },
  )
}
