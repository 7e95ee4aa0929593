/** The AWS Encryption SDK codec beside bare WebCrypto and beside the official client, each in turn. */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { decryptStream } from '../../domain/crypto/esdk/decrypt-stream.ts'
import { encryptStream } from '../../domain/crypto/esdk/encrypt-stream.ts'
import { partsInFlight } from '../../domain/crypto/esdk/limits.ts'
import type { FramedContent } from '../../domain/crypto/esdk/message-header.ts'
import type { RandomBytes } from '../../domain/crypto/esdk/random-bytes.ts'
import { rawAesKeyring } from '../../domain/crypto/esdk/raw-aes-keyring.ts'
import { concatBytes } from '../../domain/crypto/bytes/bytes.ts'
import { bareWebCrypto } from '../peers/bare-web-crypto.ts'
import { officialClient } from '../peers/official-client.ts'
import type { Budget, Measurement } from '../report.ts'

type Bytes = Uint8Array<ArrayBuffer>

const MEBIBYTE = 2 ** 20
const PLAINTEXT_BYTES = 64 * MEBIBYTE
/** What files and the network give at once. */
const PIECE_BYTES = 64 * 1024
const RUNS = 7
const MEMORY_RUNS = 3
const MEMORY_BUDGET_MIB = 64

/** Least share of the peer's speed, by frame length. */
const BUDGETS: readonly { readonly frameLength: number; readonly bare: number; readonly official: number }[] =
  [
    { frameLength: 4 * 1024, bare: 0.7, official: 1 },
    { frameLength: 64 * 1024, bare: 0.7, official: 1.5 },
  ]

const NAMES = { keyNamespace: 'bench', keyName: 'wrapping-key' }
const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))
const wrappingKey = randomBytes(32, 'data-key')
const keyring = rawAesKeyring({ ...NAMES, wrappingKey, randomBytes })

/** One direction of one side, from start to end; gives the number of bytes that came out. */
type Pass = () => Promise<number>

interface Contest {
  readonly direction: 'encrypt' | 'decrypt'
  readonly frameLength: number
  readonly ours: Pass
  readonly bare: Pass
  readonly official: Pass
}

/** Speed of both directions at two frame lengths, and the memory that a stream takes. */
export async function measureEsdk(progress: (line: string) => void): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const { frameLength, bare, official } of BUDGETS) {
    for (const contest of await contestsOf(frameLength)) {
      progress(`${contest.direction} 64 MiB in frames of ${frameLength / 1024} KiB`)
      measurements.push(...(await hold(contest, { bare, official })))
    }
    progress(`memory with frames of ${frameLength / 1024} KiB`)
    measurements.push(...measureMemory(frameLength))
  }
  return measurements
}

async function hold(
  contest: Contest,
  least: { readonly bare: number; readonly official: number },
): Promise<Measurement[]> {
  const speeds = { ours: [] as number[], bare: [] as number[], official: [] as number[] }
  const sides = ['bare', 'ours', 'official'] as const
  for (const side of sides) await speedOf(contest[side])
  for (let run = 0; run < RUNS; run += 1) {
    for (const side of sides) speeds[side].push(await speedOf(contest[side]))
  }
  const metric = `${contest.direction} 64 MiB, 0478, ${contest.frameLength / 1024} KiB frames`
  const row = (name: string, runs: readonly number[], value: number): Measurement => {
    const budget: Budget = { op: '>=', value, of: 'ratio' }
    return { subject: 'esdk', metric, unit: 'MiB/s', ours: speeds.ours, peer: { name, runs }, budget }
  }
  return [
    row('bare WebCrypto, same frames', speeds.bare, least.bare),
    row('@aws-crypto/client-node', speeds.official, least.official),
  ]
}

async function speedOf(pass: Pass): Promise<number> {
  const startedAt = performance.now()
  const bytes = await pass()
  if (bytes < PLAINTEXT_BYTES) throw new Error(`only ${bytes} bytes came out`)
  return PLAINTEXT_BYTES / MEBIBYTE / ((performance.now() - startedAt) / 1000)
}

async function contestsOf(frameLength: number): Promise<readonly [Contest, Contest]> {
  const contentType: FramedContent = { kind: 'framed', frameLength }
  const bare = await bareWebCrypto(partsInFlight(contentType))
  const official = officialClient(NAMES, wrappingKey)
  const message = await encryptedPieces(contentType)
  const sealed: ArrayBuffer[] = []
  for await (const frame of bare.encrypt(plaintextIn(frameLength))) sealed.push(frame)
  return [
    {
      direction: 'encrypt',
      frameLength,
      ours: () => countEncrypted(contentType),
      bare: () => count(bare.encrypt(plaintextIn(frameLength))),
      official: () => count(official.encrypt(plaintextIn(PIECE_BYTES), frameLength)),
    },
    {
      direction: 'decrypt',
      frameLength,
      ours: () => countDecrypted(message),
      bare: () => count(bare.decrypt(sealed)),
      official: () => count(official.decrypt(message)),
    },
  ]
}

async function encryptOurs(contentType: FramedContent, receive: (bytes: Bytes) => void): Promise<void> {
  const source = asStream(plaintextIn(PIECE_BYTES))
  const encrypted = await encryptStream(source, {
    keyring,
    randomBytes,
    algorithmSuiteId: '0478',
    contentType,
  })
  if (!encrypted.ok) throw new Error(JSON.stringify(encrypted.failure))
  for await (const segments of encrypted.value.segments) {
    for (const { bytes } of segments) receive(bytes)
  }
}

async function countEncrypted(contentType: FramedContent): Promise<number> {
  let count = 0
  await encryptOurs(contentType, ({ length }) => (count += length))
  return count
}

async function countDecrypted(message: readonly Bytes[]): Promise<number> {
  const decrypted = await decryptStream(asStream(message), { keyring })
  if (!decrypted.ok) throw new Error(JSON.stringify(decrypted.failure))
  let count = 0
  for await (const piece of decrypted.value.plaintext) {
    if (!piece.ok) throw new Error(JSON.stringify(piece.failure))
    count += piece.value.length
  }
  return count
}

function* plaintextIn(length: number): Generator<Bytes, void> {
  const piece = new Uint8Array(length).fill(7)
  for (let offset = 0; offset < PLAINTEXT_BYTES; offset += length) yield piece
}

async function* asStream(pieces: Iterable<Bytes>): AsyncGenerator<Bytes, void> {
  yield* pieces
}

async function count(pieces: AsyncIterable<{ readonly byteLength: number }>): Promise<number> {
  let bytes = 0
  for await (const { byteLength } of pieces) bytes += byteLength
  return bytes
}

/** A message as it arrives: in pieces that know nothing of frames. */
async function encryptedPieces(contentType: FramedContent): Promise<Bytes[]> {
  const parts: Bytes[] = []
  await encryptOurs(contentType, (bytes) => parts.push(bytes))
  const whole = concatBytes(...parts)
  const pieces: Bytes[] = []
  for (let offset = 0; offset < whole.length; offset += PIECE_BYTES) {
    pieces.push(whole.slice(offset, offset + PIECE_BYTES))
  }
  return pieces
}

function measureMemory(frameLength: number): Measurement[] {
  const runs = Array.from({ length: MEMORY_RUNS }, () => {
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'bench/subjects/stream-memory.ts', String(frameLength)],
      { encoding: 'utf8' },
    )
    return JSON.parse(output) as { readonly encryptMiB: number; readonly decryptMiB: number }
  })
  const row = (direction: string, ours: readonly number[]): Measurement => ({
    subject: 'esdk',
    metric: `memory beyond the start, ${direction} 256 MiB, ${frameLength / 1024} KiB frames`,
    unit: 'MiB',
    ours,
    peer: { name: 'limit', runs: [MEMORY_BUDGET_MIB] },
    budget: { op: '<=', value: MEMORY_BUDGET_MIB, of: 'ours' },
  })
  return [
    row(
      'encrypt',
      runs.map(({ encryptMiB }) => encryptMiB),
    ),
    row(
      'decrypt',
      runs.map(({ decryptMiB }) => decryptMiB),
    ),
  ]
}
