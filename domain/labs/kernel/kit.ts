import { seedFromText } from '#domain/shared/random.ts'

/** Randomness for one step of a lab, the same wherever the step is computed again. */
export interface Kit {
  /** The next number in [0, 1). */
  random(): number
  /** The next bytes. Reproducible from a link, so keys made of them are for practice only. */
  bytes(length: number): Uint8Array<ArrayBuffer>
  /** The next id in the form of a version 4 UUID, as AWS uses for requests and keys. */
  uuid(): string
}

/**
 * The randomness of one command: a stream that depends on seed and index alone.
 *
 * sfc32 (Chris Doty-Humphrey's small fast counter generator, PractRand): 128 bits of state from four hashes of the
 * name, the first fifteen words thrown away. Links name seeds, so the stream of a seed never changes.
 *
 * @param index - place of the command in its log; a timer within an advance adds its own, as `4.2`.
 */
export function createKit(seed: number, index: string): Kit {
  const state = Uint32Array.from([0, 1, 2, 3], (part) => seedFromText(`${seed}/${index}/${part}`))
  for (let round = 0; round < 15; round++) nextWord(state)

  const bytes = (length: number): Uint8Array<ArrayBuffer> => {
    const made = new Uint8Array(length)
    for (let at = 0; at < length; at++) made[at] = nextWord(state) >>> 24
    return made
  }
  return {
    random: () => nextWord(state) / 2 ** 32,
    bytes,
    uuid: () => uuidOf(bytes(16)),
  }
}

/** Moves the state on by one and gives 32 bits. */
function nextWord(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state
  const word = (a + b + counter) >>> 0
  state[0] = b ^ (b >>> 9)
  state[1] = c + (c << 3)
  state[2] = ((c << 21) | (c >>> 11)) + word
  state[3] = counter + 1
  return word
}

/** RFC 9562, section 5.4: version 4 in the high bits of byte 6, the variant in those of byte 8. */
function uuidOf(random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
