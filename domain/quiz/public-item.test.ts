import { describe, expect, test } from 'vitest'
import { buildItem, buildOption, buildRichText, inBothLanguages } from '#tests/builders/item.ts'
import { plainText } from './plain-text.ts'
import { publicItem } from './public-item.ts'

const ordering = buildItem({
  type: 'ordering',
  key: { type: 'ordering', optionIds: ['s1', 's2', 's3'] },
  texts: inBothLanguages({
    title: 'Working title',
    stem: buildRichText('Order the steps'),
    answer: { type: 'ordering', options: ['s1', 's2', 's3'].map((id) => buildOption(id)) },
  }),
})
const matching = buildItem({
  type: 'matching',
  key: { type: 'matching', choiceIdByPromptId: { p1: 'c1', p2: 'c2' } },
  texts: inBothLanguages({
    title: 'Working title',
    stem: buildRichText('Match'),
    answer: {
      type: 'matching',
      prompts: ['p1', 'p2'].map((id) => buildOption(id)),
      choices: ['c1', 'c2', 'c3'].map((id) => ({ id, content: buildRichText(id) })),
    },
  }),
})
const numeric = buildItem({
  type: 'numeric',
  unitTermId: 'day',
  variables: { days: [90, 180] },
  key: { type: 'numeric', accepted: [{ from: 'days', to: 365 }] },
  texts: inBothLanguages({
    title: 'Working title',
    stem: buildRichText('After {{days}} days?'),
    answer: {
      type: 'numeric',
      whenRight: buildRichText('Rationale when right'),
      whenWrong: buildRichText('Rationale when wrong'),
    },
    why: buildRichText('Rationale of the whole'),
  }),
})
const multiple = buildItem({
  type: 'multiple',
  key: { type: 'multiple', optionIds: ['a', 'c'] },
  texts: inBothLanguages({
    title: 'Working title',
    stem: buildRichText('Choose'),
    answer: { type: 'multiple', options: ['a', 'b', 'c', 'd', 'e'].map((id) => buildOption(id)) },
  }),
})
const items = [buildItem(), multiple, ordering, matching, numeric]

describe('publicItem', () => {
  test.each(items.map((item) => [item.type, item] as const))(
    'of type %s holds no key, no rationale and no working title',
    (_, item) => {
      for (const language of ['ko', 'en'] as const) {
        const shown = JSON.stringify(publicItem(item, language, 3))
        expect(shown).not.toMatch(
          /rationale|optionIds?"|accepted|choiceIdByPromptId|misconception|title|제목/i,
        )
      }
    },
  )

  test('does not pass on a field that someone adds to items and options', () => {
    const leaky = buildItem()
    Object.assign(leaky, { secret: 'leak' })
    Object.assign(leaky.texts.en, { secret: 'leak' })
    const { answer } = leaky.texts.en
    if ('options' in answer) for (const option of answer.options) Object.assign(option, { secret: 'leak' })
    expect(JSON.stringify(publicItem(leaky, 'en', 3))).not.toContain('leak')
  })

  test('shows the same order in both languages', () => {
    for (let seed = 0; seed < 30; seed++) {
      const orders = (['ko', 'en'] as const).map((language) => {
        const { answer } = publicItem(multiple, language, seed)
        return 'options' in answer ? answer.options.map(({ id }) => id) : []
      })
      expect(orders[0]).toEqual(orders[1])
    }
  })

  test('says how many options are right in a multiple-choice item', () => {
    expect(publicItem(multiple, 'en', 3).answer).toMatchObject({ chooseCount: 2 })
  })

  test('never shows the steps of an ordering item in the right order', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { answer } = publicItem(ordering, 'en', seed)
      const shown = 'options' in answer ? answer.options.map(({ id }) => id) : []
      expect([...shown].sort()).toEqual(['s1', 's2', 's3'])
      expect(shown).not.toEqual(['s1', 's2', 's3'])
    }
  })

  test('keeps prompts in place and shuffles their choices', () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { answer } = publicItem(matching, 'en', seed)
      if (answer.type !== 'matching') throw new TypeError('not a matching item')
      expect(answer.prompts.map(({ id }) => id)).toEqual(['p1', 'p2'])
      orders.add(answer.choices.map(({ id }) => id).join())
    }
    expect(orders.size).toBe(6)
  })

  test('fills placeholders with the variant of the seed', () => {
    const stems = Array.from({ length: 30 }, (_, seed) => plainText(publicItem(numeric, 'en', seed).stem))
    expect(new Set(stems)).toEqual(new Set(['After 90 days?', 'After 180 days?']))
  })
})
