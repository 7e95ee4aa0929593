import { describe, expect, test } from 'vitest'
import { buildItem, buildOption, buildRichText, inBothLanguages } from '#tests/builders/item.ts'
import { plainText } from './plain-text.ts'
import { practiceItem } from './practice-item.ts'
import { scoreResponse } from './score-response.ts'

const show = { kind: 'diagram', diagramId: 'kms-rotation', stepId: 'new-material' } as const

describe('practiceItem', () => {
  test('explains every option, with its misconception and the step that shows why', () => {
    const options = [
      buildOption('alias'),
      { ...buildOption('auto'), misconceptionId: 'automatic-for-imported', show },
    ]
    const item = buildItem({
      texts: inBothLanguages({
        title: 'Working title',
        stem: buildRichText('Which?'),
        answer: { type: 'single', options },
        why: buildRichText('In short'),
      }),
    })
    const { feedback } = practiceItem(item, 'ko', 1)
    expect(Object.keys(feedback.byId).sort()).toEqual(['alias', 'auto'])
    expect(feedback.byId['auto']).toMatchObject({ misconceptionId: 'automatic-for-imported', show })
    expect(plainText(feedback.byId['alias']!.rationale)).toBe('Rationale of alias')
    expect(plainText(feedback.why!)).toBe('In short')
  })

  test('can be scored with what it holds, also where the key names variables', () => {
    const item = buildItem({
      type: 'numeric',
      variables: { days: [90, 180, 365] },
      key: { type: 'numeric', accepted: [{ from: 'days', to: 'days' }] },
      texts: inBothLanguages({
        title: 'Working title',
        stem: buildRichText('{{days}}'),
        answer: {
          type: 'numeric',
          whenRight: buildRichText('Yes, {{days}}'),
          whenWrong: buildRichText('No, {{days}}'),
        },
      }),
    })
    for (let seed = 0; seed < 20; seed++) {
      const { shown, key, feedback } = practiceItem(item, 'en', seed)
      const value = Number(plainText(shown.stem))
      expect(scoreResponse(shown.answer, key, { type: 'numeric', value })).toEqual({
        kind: 'scored',
        correct: true,
      })
      expect(plainText(feedback.numeric!.whenRight)).toBe(`Yes, ${value}`)
    }
  })

  test('explains a matching item by its prompts', () => {
    const item = buildItem({
      type: 'matching',
      key: { type: 'matching', choiceIdByPromptId: { p1: 'c1' } },
      texts: inBothLanguages({
        title: 'Working title',
        stem: buildRichText('Match'),
        answer: {
          type: 'matching',
          prompts: [buildOption('p1')],
          choices: [{ id: 'c1', content: buildRichText('c') }],
        },
      }),
    })
    expect(Object.keys(practiceItem(item, 'en', 1).feedback.byId)).toEqual(['p1'])
  })
})
