import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

describe('parseNumber', () => {
  it.each([
    ['90', 90],
    [' 90 ', 90],
    ['4,096', 4096],
    ['4 096', 4096],
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['+7', 7],
    ['-3', -3],
    ['−3', -3],
    ['-0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it('reads the full-width digits of a Korean keyboard', () => {
    expect(parseNumber('４，０９６')).toBe(4096)
  })

  it('passes over the unit that was asked for, in either language and number', () => {
    for (const text of ['7일', '7 일', '7 day', '7 Days']) expect(parseNumber(text, ['일', 'day'])).toBe(7)
  })

  it.each(['', ' ', 'seven', '7 weeks', '1,5', '1,0000', '1.2.3', '7-30', '.', '-', '1e3', 'Infinity'])(
    'does not guess at %j',
    (text) => {
      expect(parseNumber(text, ['day'])).toBeNull()
    },
  )

  it('reads back every whole number that a page writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        for (const locale of ['ko', 'en'])
          expect(parseNumber(new Intl.NumberFormat(locale).format(value))).toBe(value)
      }),
    )
  })

  it('never throws and never gives anything but a finite number or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text, ['byte'])
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
  })
})
