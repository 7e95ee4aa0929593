// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from './alike.ts'

describe('two values', () => {
  it('are alike when they say the same, however often they were made', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(alike(value, structuredClone(value))).toBe(true)
      }),
    )
  })

  it('are not alike when anything differs', () => {
    expect(alike({ id: 'a', lines: ['one'] }, { id: 'a', lines: ['two'] })).toBe(false)
    expect(alike({ id: 'a' }, { id: 'a', secrecy: 'key' })).toBe(false)
    expect(alike({ id: 'a', secrecy: undefined }, { id: 'a', kind: undefined })).toBe(false)
    expect(alike(null, {})).toBe(false)
  })
})
