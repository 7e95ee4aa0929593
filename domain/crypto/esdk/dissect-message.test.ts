import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aesKeyring, countingKey } from '../../../tests/crypto/sample-keyrings.ts'
import { sampleMessage } from '../../../tests/crypto/sample-message.ts'
import { concatBytes } from '../bytes/bytes.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { toBase64 } from '../bytes/base64.ts'
import { hexBytes } from '../bytes/hex.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import type { TraceField } from '../trace.ts'
import type { EncryptionSuiteId } from './algorithm-suite.ts'
import { dissectMessage } from './dissect-message.ts'
import { multiKeyring } from './multi-keyring.ts'
import type { EncryptedMessage } from './encrypt-message.ts'

const SUITES: readonly EncryptionSuiteId[] = ['0178', '0378', '0478', '0578']
/** For what is much work on a busy machine. */
const PATIENCE_MS = 60_000
const CONTEXT = { department: 'finance', 목적: '시험' }

/** A message in which nearly every field occurs. */
function richMessage(algorithmSuiteId: EncryptionSuiteId): Promise<EncryptedMessage> {
  return sampleMessage('three frames', {
    algorithmSuiteId,
    encryptionContext: CONTEXT,
    keyring: multiKeyring(aesKeyring(), [aesKeyring('second', countingKey(9))]),
    contentType: { kind: 'framed', frameLength: 5 },
  })
}

function fieldAt({ trace }: EncryptedMessage, path: string): TraceField {
  const field = trace.find((candidate) => candidate.path === path)
  if (!field) throw new Error(`no ${path}`)
  return field
}

/** The message with the bytes of one field replaced. */
function withField(message: EncryptedMessage, path: string, hex: string): Bytes {
  const { offset, length } = fieldAt(message, path)
  return concatBytes(
    message.bytes.subarray(0, offset),
    hexBytes(hex),
    message.bytes.subarray(offset + length),
  )
}

describe.each(SUITES)('a message of suite %s', (suiteId) => {
  test('has the same trace for whoever wrote it and for whoever takes it apart', async () => {
    const message = await richMessage(suiteId)
    expect(dissectMessage(message.bytes)).toMatchObject({ trace: message.trace })
    expect(dissectMessage(message.bytes).fault).toBeUndefined()
  })

  test('is labelled from its first byte to its last without gap or overlap', async () => {
    const { bytes, trace } = await richMessage(suiteId)
    let offset = 0
    for (const field of trace) {
      expect(field.offset, field.path).toBe(offset)
      offset += field.length
    }
    expect(offset).toBe(bytes.length)
    expect(new Set(trace.map(({ path }) => path)).size).toBe(trace.length)
  })

  test(
    'that is cut off anywhere is incomplete at that byte, and labelled up to there',
    async () => {
      const { bytes, trace } = await richMessage(suiteId)
      for (let length = 1; length < bytes.length; length++) {
        const cut = dissectMessage(bytes.subarray(0, length))
        expect(cut.fault, `cut at ${length}`).toMatchObject({ rule: 'is-complete', offset: length })
        expect(trace.slice(0, cut.trace.length)).toEqual(cut.trace)
      }
    },
    PATIENCE_MS,
  )

  test('may not be followed by anything', async () => {
    const { bytes } = await richMessage(suiteId)
    const fault = { code: 'malformed-message', rule: 'has-no-trailing-bytes', offset: bytes.length }
    expect(dissectMessage(concatBytes(bytes, Uint8Array.of(0))).fault).toMatchObject(fault)
  })
})

describe('what breaks a rule of the format', () => {
  test.each([
    ['0478', 'header.version', '03', 'version-is-1-or-2'],
    ['0178', 'header.type', '81', 'type-is-customer-authenticated-encrypted-data'],
    ['0478', 'header.algorithm-id', '0479', 'algorithm-id-is-known'],
    ['0478', 'header.algorithm-id', '0178', 'algorithm-suite-fits-version'],
    ['0178', 'header.algorithm-id', '0578', 'algorithm-suite-fits-version'],
    ['0478', 'header.aad.key-value-pair-count', '0000', 'aad-holds-a-pair-or-is-absent'],
    ['0478', 'header.aad.0.key', `ff${'61'.repeat(9)}`, 'context-is-utf-8'],
    ['0478', 'header.aad.1.value', `c0${'61'.repeat(5)}`, 'context-is-utf-8'],
    ['0478', 'header.encrypted-data-key-count', '0000', 'has-an-encrypted-data-key'],
    ['0478', 'header.encrypted-data-keys.1.key-provider-id', 'ff616d706c6573', 'provider-id-is-utf-8'],
    ['0478', 'header.content-type', '03', 'content-type-is-known'],
    ['0178', 'header.reserved', '00000100', 'reserved-bytes-are-zero'],
    ['0178', 'header.iv-length', '0d', 'iv-length-is-12'],
    ['0478', 'header.frame-length', '00000000', 'frame-length-fits-content-type'],
    ['0478', 'body.frames.2.sequence-number', '00000003', 'sequence-numbers-count-from-1'],
    ['0478', 'body.frames.3.sequence-number', '00000002', 'sequence-numbers-count-from-1'],
    ['0478', 'body.frames.3.encrypted-content-length', '00000006', 'final-frame-is-within-frame-length'],
    ['0578', 'footer.signature', '30', 'signature-is-strict-der'],
  ] as const)('in suite %s: %s as %s is named with its byte', async (suiteId, path, hex, rule) => {
    const message = await richMessage(suiteId)
    const changed = withField(message, path, hex)
    if (path === 'footer.signature') changed[fieldAt(message, 'footer.signature-length').offset + 1] = 1
    const { fault, trace } = dissectMessage(changed)
    expect(fault).toEqual({
      code: 'malformed-message',
      rule,
      path,
      offset: fieldAt(message, path).offset,
    })
    expect(trace.at(-1)?.path).toBe(path)
  })

  test('a pair count too small or too large leaves an AAD of another length than it says', async () => {
    const message = await richMessage('0478')
    for (const [count, offset] of [
      ['0001', fieldAt(message, 'header.aad.1.key-length').offset],
      ['0003', fieldAt(message, 'header.encrypted-data-key-count').offset],
    ] as const) {
      const { fault } = dissectMessage(withField(message, 'header.aad.key-value-pair-count', count))
      expect(fault).toMatchObject({ rule: 'aad-is-as-long-as-it-says', offset })
    }
  })

  test('a context key that occurs twice', async () => {
    const message = await sampleMessage('', { encryptionContext: { aa: '1', ab: '2' } })
    const changed = withField(message, 'header.aad.1.key', '6161')
    expect(dissectMessage(changed).fault).toMatchObject({
      rule: 'context-keys-are-unique',
      path: 'header.aad.1.key',
      offset: fieldAt(message, 'header.aad.1.key').offset,
    })
  })

  test('pairs in another order are taken: three of the public messages have them so', async () => {
    const message = await sampleMessage('', { encryptionContext: { aa: '1', ab: '2' } })
    const changed = withField(message, 'header.aad.0.key', '7a7a')
    expect(dissectMessage(changed).head?.header.encryptionContext).toEqual({ zz: '1', ab: '2' })
  })

  test('a key named as a part of every object is a key like any other', async () => {
    const encryptionContext = JSON.parse('{"__proto__":"1","constructor":"2"}') as Record<string, string>
    const { bytes } = await sampleMessage('', { encryptionContext })
    expect(dissectMessage(bytes).head?.header.encryptionContext).toEqual(encryptionContext)
  })

  test('a public key without a signature, and a signature without its key', async () => {
    const signed = await sampleMessage('', { algorithmSuiteId: '0578' })
    const downgraded = withField(signed, 'header.algorithm-id', '0478')
    const rule = 'public-key-is-there-exactly-when-signed'
    expect(dissectMessage(downgraded).fault).toMatchObject({ rule, path: 'header.aad' })
    const unsigned = await sampleMessage('')
    expect(dissectMessage(withField(unsigned, 'header.algorithm-id', '0578')).fault).toMatchObject({ rule })
  })

  test('a public key that is no point of the curve', async () => {
    const signed = await sampleMessage('', { algorithmSuiteId: '0578' })
    const { bytes } = signed.segments.find(({ path }) => path === 'header.aad.0.value')!
    const changed = withField(signed, 'header.aad.0.value', '41'.repeat(bytes.length))
    expect(dissectMessage(changed).fault).toMatchObject({ rule: 'public-key-is-a-compressed-point' })
  })

  test('nothing at all', () => {
    const fault = { code: 'malformed-message', rule: 'is-not-empty', path: 'header', offset: 0 }
    expect(dissectMessage(new Uint8Array(0))).toEqual({ trace: [], body: [], fault })
  })

  test.each(['0178', '0478'] as const)('the Base64 text of a message, suite %s', async (suiteId) => {
    const { bytes } = await richMessage(suiteId)
    const { fault } = dissectMessage(utf8Bytes(toBase64(bytes)))
    expect(fault).toMatchObject({ rule: 'is-not-base64-text', offset: 0 })
  })

  test('any other file', () => {
    const { fault } = dissectMessage(utf8Bytes('%PDF-1.7 and so on'))
    expect(fault).toMatchObject({ rule: 'version-is-1-or-2', offset: 0 })
  })
})

test('any bytes are either a message or have a first fault, and never more labels than bytes', () => {
  fc.assert(
    fc.property(fc.constantFrom('0178', '0478'), fc.uint8Array({ maxLength: 200 }), (suiteId, tail) => {
      const beginning = hexBytes(suiteId === '0178' ? '01800178' : '020478')
      const bytes = concatBytes(beginning, tail)
      const { trace, fault } = dissectMessage(bytes)
      const labelled = trace.reduce((sum, { length }) => sum + length, 0)
      expect(labelled).toBeLessThanOrEqual(bytes.length)
      if (fault?.code === 'malformed-message') expect(fault.offset).toBeLessThanOrEqual(bytes.length)
      else expect(labelled).toBe(bytes.length)
    }),
  )
})

test('100 MB behind a sound header are too much, and the header is shown all the same', async () => {
  const message = await sampleMessage('x', { contentType: { kind: 'nonframed' } })
  const huge = new Uint8Array(100_000_000)
  huge.set(message.bytes)
  const { head, fault } = dissectMessage(huge)
  expect(head?.header.contentType).toEqual({ kind: 'nonframed' })
  expect(fault).toEqual({ code: 'too-large', unit: 'bytes', limit: 64 * 2 ** 20, reason: 'nonframed' })
})
