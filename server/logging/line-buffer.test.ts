import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LineBuffer } from './line-buffer.ts'

describe('LineBuffer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('hands on the lines of one moment together, in their order', () => {
    const written: string[] = []
    const buffer = new LineBuffer((text) => written.push(text))
    buffer.add('first')
    buffer.add('second')
    vi.runAllTimers()
    buffer.add('third')
    vi.runAllTimers()
    expect(written).toEqual(['first\nsecond\n', 'third\n'])
  })

  it('hands on at once when asked to, and then nothing twice', () => {
    const written: string[] = []
    const buffer = new LineBuffer((text) => written.push(text))
    buffer.add('first')
    buffer.flush()
    vi.runAllTimers()
    expect(written).toEqual(['first\n'])
  })
})
