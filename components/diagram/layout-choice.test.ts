// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsFrom } from './layout-choice.ts'

describe('the wide layout', () => {
  it('is shown where it need not shrink below 85 % of its size', () => {
    expect(fitsFrom(733)).toBe(640)
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1_080 }), (width) => {
        expect(fitsFrom(width)).toBeGreaterThanOrEqual(width * 0.85)
      }),
    )
  })

  it('has a rule in the style sheet for every width from which it may fit', () => {
    const css = readFileSync(new URL('./player/player.module.css', import.meta.url), 'utf8')
    const widths = Array.from({ length: 800 }, (_, index) => fitsFrom(300 + index))
    for (const width of new Set(widths)) expect(css).toContain(`.stage[data-fits='${width}']`)
  })
})
