/**
 * Streams 256 MiB through the codec in a process of its own and prints, as JSON, how far memory rose above where it stood
 * when the stream began: `{ "encryptMiB": …, "decryptMiB": … }`.
 */
import { decryptStream } from '../../domain/crypto/esdk/decrypt-stream.ts'
import { encryptStream } from '../../domain/crypto/esdk/encrypt-stream.ts'
import { rawAesKeyring } from '../../domain/crypto/esdk/raw-aes-keyring.ts'
import type { RandomBytes } from '../../domain/crypto/esdk/random-bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

const MEBIBYTE = 2 ** 20
const STREAMED = 256 * MEBIBYTE
const PIECE = 64 * 1024
const frameLength = Number(process.argv[2])

const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))
const keyring = rawAesKeyring({
  keyNamespace: 'bench',
  keyName: 'memory',
  wrappingKey: randomBytes(32, 'data-key'),
  randomBytes,
})

/** The most that memory stood above its start while something was read to its end. */
async function riseWhile(reading: AsyncIterable<unknown>): Promise<number> {
  const start = process.memoryUsage.rss()
  let highest = start
  let count = 0
  for await (const _ of reading) {
    count += 1
    if (count % 16 === 0) highest = Math.max(highest, process.memoryUsage.rss())
  }
  return (highest - start) / MEBIBYTE
}

/** Fresh pieces, as from a file or the network. */
async function* plaintext(): AsyncGenerator<Bytes, void> {
  for (let offset = 0; offset < STREAMED; offset += PIECE) yield new Uint8Array(PIECE)
}

async function* message(): AsyncGenerator<Bytes, void> {
  const encrypted = await encryptStream(plaintext(), {
    keyring,
    randomBytes,
    algorithmSuiteId: '0478',
    contentType: { kind: 'framed', frameLength },
  })
  if (!encrypted.ok) throw new Error(JSON.stringify(encrypted.failure))
  for await (const segments of encrypted.value.segments) {
    for (const { bytes } of segments) yield bytes
  }
}

async function* decrypted(): AsyncGenerator<Bytes, void> {
  const stream = await decryptStream(message(), { keyring })
  if (!stream.ok) throw new Error(JSON.stringify(stream.failure))
  for await (const piece of stream.value.plaintext) {
    if (!piece.ok) throw new Error(JSON.stringify(piece.failure))
    yield piece.value
  }
}

const encryptMiB = await riseWhile(message())
const decryptMiB = await riseWhile(decrypted())
console.log(JSON.stringify({ encryptMiB, decryptMiB }))
