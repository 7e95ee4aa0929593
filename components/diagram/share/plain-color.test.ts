// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { plainColor } from './plain-color.ts'

describe('a colour in a saved picture', () => {
  it('is written in the way every program reads', () => {
    expect(plainColor('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)')
    expect(plainColor('color(srgb 0.2 0.4 0.6 / 0.25)')).toBe('rgba(51, 102, 153, 0.25)')
  })

  it('stays as it is where it is written so already', () => {
    expect(plainColor('rgb(27, 26, 24)')).toBe('rgb(27, 26, 24)')
    expect(plainColor('none')).toBe('none')
  })
})
