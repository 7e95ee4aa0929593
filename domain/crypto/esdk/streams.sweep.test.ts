import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aesKeyring, inPieces, systemBytes } from '../../../tests/crypto/sample-keyrings.ts'
import { policyFor, sampleMessage } from '../../../tests/crypto/sample-message.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { joinSegments } from '../trace.ts'
import type { Segment } from '../trace.ts'
import type { EncryptionSuiteId } from './algorithm-suite.ts'
import type { EncryptOptions } from './begin-message.ts'
import { decryptMessage } from './decrypt-message.ts'
import { decryptStream } from './decrypt-stream.ts'
import { dissectMessage } from './dissect-message.ts'
import { encryptStream } from './encrypt-stream.ts'
import type { DecryptFailure } from './failures.ts'

const MEBIBYTE = 2 ** 20
/** For what is much work on a busy machine. */
const PATIENCE_MS = 60_000
const SUITES: readonly EncryptionSuiteId[] = ['0178', '0378', '0478', '0578']

async function encrypted(source: AsyncIterable<Bytes>, options: Partial<EncryptOptions> = {}) {
  const stream = await encryptStream(source, {
    keyring: aesKeyring(),
    randomBytes: systemBytes,
    algorithmSuiteId: '0478',
    ...options,
  })
  if (!stream.ok) throw new Error(JSON.stringify(stream.failure))
  const pieces: Segment[][] = []
  for await (const segments of stream.value.segments) pieces.push([...segments])
  return { pieces, ...joinSegments(pieces.flat()) }
}

/** What came out, and the failure that ended it. */
async function decrypted(source: AsyncIterable<Bytes>, suiteId: EncryptionSuiteId = '0478') {
  const stream = await decryptStream(source, {
    keyring: aesKeyring(),
    commitmentPolicy: policyFor(suiteId),
  })
  const contents: Bytes[] = []
  let failure: DecryptFailure | undefined
  if (!stream.ok) return { plaintext: concatBytes(), failure: stream.failure }
  for await (const piece of stream.value.plaintext) {
    expect(failure).toBeUndefined()
    if (piece.ok) contents.push(piece.value)
    else failure = piece.failure
  }
  return { plaintext: concatBytes(...contents), failure }
}

function counting(length: number): Bytes {
  return Uint8Array.from({ length }, (_, index) => index % 251)
}

describe.each(SUITES)('a stream of suite %s', (algorithmSuiteId) => {
  test(
    'gives a message, and its plaintext again, whatever the pieces it comes in',
    async () => {
      const length = fc.integer({ min: 0, max: 90 })
      const frame = fc.integer({ min: 1, max: 40 })
      const piece = fc.integer({ min: 1, max: 70 })
      await fc.assert(
        fc.asyncProperty(length, frame, piece, async (plaintextLength, frameLength, pieceLength) => {
          const plaintext = counting(plaintextLength)
          const { bytes, trace } = await encrypted(inPieces(plaintext, pieceLength), {
            algorithmSuiteId,
            contentType: { kind: 'framed', frameLength },
            commitmentPolicy: policyFor(algorithmSuiteId),
          })
          expect(dissectMessage(bytes).trace).toEqual(trace)
          const opened = await decrypted(inPieces(bytes, pieceLength), algorithmSuiteId)
          expect(opened).toEqual({ plaintext, failure: undefined })
        }),
        { numRuns: 25 },
      )
    },
    PATIENCE_MS,
  )

  test(
    'that is cut off anywhere is never taken for whole',
    async () => {
      const contentType = { kind: 'framed', frameLength: 6 } as const
      const { bytes } = await sampleMessage(counting(20), { algorithmSuiteId, contentType })
      for (let length = 0; length < bytes.length; length++) {
        const { failure } = await decrypted(inPieces(bytes.subarray(0, length), 11), algorithmSuiteId)
        const rule = length === 0 ? 'is-not-empty' : 'is-complete'
        expect(failure, `cut at ${length}`).toMatchObject({ rule, offset: length })
      }
    },
    PATIENCE_MS,
  )

  test('that is followed by something is refused before its last frame is handed out', async () => {
    const contentType = { kind: 'framed', frameLength: 6 } as const
    const { bytes } = await sampleMessage(counting(20), { algorithmSuiteId, contentType })
    const { plaintext, failure } = await decrypted(
      inPieces(concatBytes(bytes, Uint8Array.of(0)), 1000),
      algorithmSuiteId,
    )
    expect(failure).toMatchObject({ rule: 'has-no-trailing-bytes', offset: bytes.length })
    expect(plaintext.length).toBeLessThanOrEqual(18)
  })
})

describe('a stream', () => {
  test('is what comes out in one piece, frame by frame', async () => {
    const contentType = { kind: 'framed', frameLength: 8 } as const
    const { pieces, bytes } = await encrypted(inPieces(counting(20), 3), { contentType })
    expect(pieces.map(([first]) => first?.path)).toEqual([
      'header.version',
      'body.frames.1.sequence-number',
      'body.frames.2.sequence-number',
      'body.frames.3.sequence-number-end',
    ])
    const opened = await decryptMessage(bytes, { keyring: aesKeyring() })
    expect(opened).toMatchObject({ ok: true, value: { plaintext: counting(20) } })
  })

  test('hands out genuine frames before a changed one, and nothing after it', async () => {
    const contentType = { kind: 'framed', frameLength: 6 } as const
    const { bytes, trace } = await sampleMessage(counting(30), { contentType })
    bytes[trace.find(({ path }) => path === 'body.frames.3.encrypted-content')!.offset]! ^= 1
    expect(await decrypted(inPieces(bytes, 64))).toMatchObject({
      plaintext: counting(12),
      failure: { code: 'body-tag-mismatch', sequenceNumber: 3 },
    })
  })

  test('of a signed message hands out nothing where the signature does not hold', async () => {
    const contentType = { kind: 'framed', frameLength: 6 } as const
    const options = { algorithmSuiteId: '0578', contentType } as const
    const [mine, yours] = [await sampleMessage('mine', options), await sampleMessage('yours', options)]
    const footer = ({ trace }: typeof mine) => trace.find(({ path }) => path.startsWith('footer'))!.offset
    const forged = concatBytes(mine.bytes.subarray(0, footer(mine)), yours.bytes.subarray(footer(yours)))
    expect(await decrypted(inPieces(forged, 50), '0578')).toMatchObject({
      plaintext: new Uint8Array(0),
      failure: { code: 'signature-mismatch' },
    })
  })

  test('reads no further ahead than it works, and lets go of its source when nobody listens', async () => {
    let given = 0
    let isReleased = false
    async function* endless() {
      try {
        for (;;) {
          given += 1
          yield new Uint8Array(MEBIBYTE)
        }
      } finally {
        isReleased = true
      }
    }
    const contentType = { kind: 'framed', frameLength: MEBIBYTE } as const
    const stream = await encryptStream(endless(), {
      keyring: aesKeyring(),
      randomBytes: systemBytes,
      algorithmSuiteId: '0478',
      contentType,
    })
    if (!stream.ok) throw new Error(JSON.stringify(stream.failure))
    let pieces = 0
    for await (const _ of stream.value.segments) {
      pieces += 1
      if (pieces === 3) break
    }
    expect(given).toBeLessThanOrEqual(8)
    expect(isReleased).toBe(true)
  })

  async function* endlessZeros(): AsyncGenerator<Bytes, void> {
    for (;;) yield new Uint8Array(MEBIBYTE)
  }

  test.each([
    ['0578', { kind: 'framed', frameLength: 4096 }, 'signed'],
    ['0478', { kind: 'nonframed' }, 'nonframed'],
    ['0478', { kind: 'framed', frameLength: 2 ** 31 }, 'long-frames'],
  ] as const)(
    'that has to be gathered first ends at 64 MiB: suite %s, %o',
    async (algorithmSuiteId, contentType, reason) => {
      const options = { keyring: aesKeyring(), randomBytes: systemBytes, algorithmSuiteId, contentType }
      const failure = { code: 'too-large', unit: 'bytes', limit: 64 * MEBIBYTE, reason }
      expect(await encryptStream(endlessZeros(), options)).toEqual({ ok: false, failure })

      const { bytes } = await sampleMessage('x', { algorithmSuiteId, contentType })
      async function* endlessMessage() {
        yield bytes.subarray(0, bytes.length - 1)
        yield* endlessZeros()
      }
      expect((await decrypted(endlessMessage(), algorithmSuiteId)).failure).toEqual(failure)
    },
    PATIENCE_MS,
  )

  test(
    'that never says how its header ends is left at 72 MiB',
    async () => {
      // 65,535 encrypted data keys, each of them as long as can be.
      async function* endlessHeader() {
        const { bytes, trace } = await sampleMessage('x')
        const count = trace.find(({ path }) => path === 'header.encrypted-data-key-count')!
        yield bytes.subarray(0, count.offset)
        yield Uint8Array.of(0xff, 0xff)
        const dataKey = new Uint8Array(6 + 3 * 0xffff)
        for (const field of [0, 1, 2]) dataKey.fill(0xff, field * (2 + 0xffff), field * (2 + 0xffff) + 2)
        dataKey.fill(0x61, 2, 2 + 0xffff)
        for (;;) yield dataKey
      }
      const { failure } = await decrypted(endlessHeader())
      expect(failure).toMatchObject({ code: 'too-large', unit: 'bytes' })
    },
    PATIENCE_MS,
  )

  test('refuses options before it touches its source', async () => {
    let isTouched = false
    async function* source() {
      isTouched = true
      yield new Uint8Array(1)
    }
    const options = { keyring: aesKeyring(), randomBytes: systemBytes }
    const contentType = { kind: 'framed', frameLength: 0 } as const
    expect(await encryptStream(source(), { ...options, contentType })).toMatchObject({ ok: false })
    expect(await encryptStream(source(), { ...options, algorithmSuiteId: '0178' })).toMatchObject({
      ok: false,
    })
    expect(isTouched).toBe(false)
  })
})
