import { describe, expect, it } from 'vitest'
import { formatSeconds, Progress } from './progress.mjs'

function record() {
  const written: string[] = []
  const progress = new Progress({ write: (text: string) => written.push(text) })
  return { progress, shown: () => written.join('').replace(/\d+\.\d s/g, 'N s') }
}

describe('Progress', () => {
  it('shows a step before it runs, and its time when it has run', async () => {
    const { progress, shown } = record()
    await progress.step('Building', () => {
      expect(shown()).toBe('  Building … ')
      return Promise.resolve()
    })
    expect(shown()).toBe('  Building … N s\n')
  })

  it('shows that a step failed, and lets the reason through', async () => {
    const { progress, shown } = record()
    await expect(progress.step('Building', () => Promise.reject(new Error('no room')))).rejects.toThrow(
      'no room',
    )
    expect(shown()).toBe('  Building … failed after N s\n')
  })

  it('gives a remark a line of its own while a step runs', async () => {
    const { progress, shown } = record()
    await progress.step('Building', () => Promise.resolve(progress.say('By the way.\nTwo lines.')))
    expect(shown()).toBe('  Building … \n  By the way.\n  Two lines.\n  Building: N s\n')
  })
})

describe('formatSeconds', () => {
  it.each([
    [40, '0.0 s'],
    [1540, '1.5 s'],
    [9940, '9.9 s'],
    [9960, '10 s'],
    [61_400, '61 s'],
  ])('writes %d ms as %s', (milliseconds, text) => {
    expect(formatSeconds(milliseconds)).toBe(text)
  })
})
