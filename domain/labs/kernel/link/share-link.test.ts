import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { LabCommand } from '../lab.ts'
import type { LabLog } from '../log.ts'
import { readLog } from './read-log.ts'
import { MAX_LINK_LENGTH, packLog, unpackLink } from './share-link.ts'

const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Say'), text: z.string() }),
  z.strictObject({ type: z.literal('Stop') }),
])
const lab = { id: 'sayings', version: 2, commandSchema }

const log: LabLog = {
  lab: 'sayings',
  version: 2,
  scenario: 'first',
  seed: 7,
  now: Date.UTC(2027, 0, 1),
  entries: [
    { command: { type: 'Say', text: '카드 4111' } as LabCommand, recorded: 'secret of this device' },
    { command: { type: '@advance', to: Date.UTC(2027, 0, 2) } },
    { command: { type: 'Stop' } },
  ],
}

function textOf(value: unknown): string {
  const packed = deflateSync(strToU8(JSON.stringify(value)))
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function read(value: unknown) {
  return readLog(value, lab)
}

describe('a link', () => {
  test('brings back every command, and nothing that was recorded', () => {
    const packed = packLog(log)
    if (!packed.ok) throw new Error(packed.failure.code)
    expect(packed.value).toMatch(/^[\w-]+$/)
    const unpacked = unpackLink(packed.value)
    if (!unpacked.ok) throw new Error(unpacked.failure.code)
    expect(read(unpacked.value)).toEqual({
      ok: true,
      value: { ...log, entries: log.entries.map(({ command }) => ({ command })) },
    })
  })

  test('that would be too long is refused with both lengths', () => {
    const entries = Array.from({ length: 400 }, (_, index) => ({
      command: {
        type: 'Say',
        text: Math.sin(index).toString(36) + Math.cos(index).toString(36),
      } as LabCommand,
    }))
    const packed = packLog({ ...log, entries })
    expect(packed).toMatchObject({ ok: false, failure: { code: 'link-too-long', most: MAX_LINK_LENGTH } })
  })

  test('of any text is a run or a reason, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(textOf)), (text) => {
        const unpacked = unpackLink(text)
        if (unpacked.ok) read(unpacked.value)
      }),
    )
  })

  test('that unpacks to more than a run can be is refused before it is all unpacked', () => {
    const bomb = textOf('a'.repeat(5_000_000))
    expect(bomb.length).toBeLessThan(MAX_LINK_LENGTH)
    expect(unpackLink(bomb)).toEqual({ ok: false, failure: { code: 'link-broken' } })
  })

  test('cut short is broken', () => {
    const packed = packLog(log)
    expect(unpackLink(packed.ok ? packed.value.slice(0, -8) : '')).toEqual({
      ok: false,
      failure: { code: 'link-broken' },
    })
  })

  test('of another lab, version or with an unknown command says which', () => {
    expect(read(['kms', 2, 'first', 7, 0, []])).toEqual({
      ok: false,
      failure: { code: 'other-lab', lab: 'kms' },
    })
    expect(read(['sayings', 1, 'first', 7, 0, []])).toEqual({
      ok: false,
      failure: { code: 'other-version', version: 1 },
    })
    expect(read(['sayings', 2, 'first', 7, 0, [{ type: 'Stop' }, { type: 'Sing' }]])).toEqual({
      ok: false,
      failure: { code: 'unknown-command', command: 2 },
    })
    expect(read({ lab: 'sayings' })).toEqual({ ok: false, failure: { code: 'link-broken' } })
  })
})
