import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NODE_LABEL, SLOT_TEXT } from '../drawing-metrics.ts'
import { breakLines, heightOfLines, widthOfLines } from './break-lines.ts'
import { textWidth } from './text-width.ts'

const PLAIN = { fontSize: 10, lineHeight: 12, fontWeight: 400, maxWidth: 100 }
const STRONG = { ...PLAIN, fontWeight: 640 }

const words = fc
  .array(fc.stringMatching(/^[a-zA-Z가-힣0-9:/-]{1,12}$/), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '))

describe('textWidth', () => {
  it('gives every Hangul syllable nine tenths of the size', () => {
    expect(textWidth('가힣뷁', PLAIN)).toBeCloseTo(27)
  })

  it('knows narrow letters from wide ones, and gives what it does not know a whole square', () => {
    expect(textWidth('iiii', PLAIN)).toBeLessThan(textWidth('mmmm', PLAIN) / 2)
    expect(textWidth('→漢', PLAIN)).toBeCloseTo(20)
  })

  it('makes words wider in the strong face', () => {
    expect(textWidth('GenerateDataKey', STRONG)).toBeGreaterThan(textWidth('GenerateDataKey', PLAIN))
    expect(textWidth('데이터 키', STRONG)).toBeLessThanOrEqual(textWidth('데이터 키', PLAIN))
  })

  it('adds up', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(textWidth(one + other, PLAIN)).toBeCloseTo(textWidth(one, PLAIN) + textWidth(other, PLAIN))
      }),
    )
  })
})

describe('breakLines', () => {
  it('keeps every letter in its order', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(breakLines(text, SLOT_TEXT).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('makes no line wider than the place, unless it is one piece that cannot be broken', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const line of breakLines(text, NODE_LABEL)) {
          const isPiece = !/\s|[-:/_](?=\S)/.test(line)
          expect(isPiece || textWidth(line, NODE_LABEL) <= NODE_LABEL.maxWidth).toBe(true)
        }
      }),
    )
  })

  it('breaks Korean between words and never inside one', () => {
    expect(breakLines('감싼 데이터 키를 함께 두어요', { ...PLAIN, maxWidth: 80 })).toEqual([
      '감싼 데이터 키를',
      '함께 두어요',
    ])
  })

  it('breaks long names after hyphens, colons and slashes', () => {
    expect(breakLines('x-amz-server-side-encryption', SLOT_TEXT)).toEqual([
      'x-amz-server-',
      'side-encryption',
    ])
    expect(breakLines('kms:Decrypt', SLOT_TEXT)).toEqual(['kms:Decrypt'])
  })

  it('makes lines about equal instead of leaving one word over', () => {
    expect(breakLines('certificate and signature', SLOT_TEXT)).toEqual(['certificate', 'and signature'])
  })
})

describe('the place of a text in both languages', () => {
  const lines = { ko: ['감싼 데이터 키'], en: ['wrapped', 'data key'] }

  it('is as wide as the widest line and as high as the language with more lines', () => {
    expect(widthOfLines(lines, SLOT_TEXT)).toBe(Math.ceil(textWidth('감싼 데이터 키', SLOT_TEXT)))
    expect(heightOfLines(lines, SLOT_TEXT)).toBe(2 * SLOT_TEXT.lineHeight)
  })
})
