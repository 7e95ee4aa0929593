import { describe, expect, test } from 'vitest'
import { buildRichText } from '#tests/builders/item.ts'
import type { RichText } from '#domain/content/rich-text.ts'
import { fillPlaceholders } from './fill-placeholders.ts'
import { plainText } from './plain-text.ts'

describe('fillPlaceholders', () => {
  test('replaces every placeholder that has a value, also in code', () => {
    const text: RichText = {
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [
            { type: 'text', value: 'After {{days}} days, or {{days}} + 1: ' },
            {
              type: 'element',
              tagName: 'code',
              properties: {},
              children: [{ type: 'text', value: '--days {{days}}' }],
            },
          ],
        },
      ],
    }
    expect(plainText(fillPlaceholders(text, { days: 90 }))).toBe('After 90 days, or 90 + 1: --days 90')
  })

  test('leaves a placeholder without a value where it is', () => {
    const filled = fillPlaceholders(buildRichText('{{days}} {{constructor}} {{ days }}'), { hours: 1 })
    expect(plainText(filled)).toBe('{{days}} {{constructor}} {{ days }}')
  })

  test('leaves the authored text unchanged', () => {
    const text = buildRichText('{{days}}')
    const before = structuredClone(text)
    fillPlaceholders(text, { days: 90 })
    expect(text).toEqual(before)
  })
})
