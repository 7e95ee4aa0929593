import type { Bytes } from './bytes.ts'
import { concatBytes } from './bytes.ts'

/**
 * Bytes that arrive in pieces of any size, to be taken in pieces of another.
 *
 * Reads its source no further than it is asked to. The pieces must not be changed by their source afterwards.
 */
export class ByteQueue {
  readonly #source: AsyncIterator<Bytes>
  #ready: Bytes = new Uint8Array(0)
  #hasEnded = false

  constructor(source: AsyncIterable<Bytes>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Whether the source has no more; there may be bytes left to take. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * Waits until so many bytes are ready, or the source has ended.
   *
   * @returns all that is ready, more or fewer; none of it is taken.
   */
  async fill(length: number): Promise<Bytes> {
    if (this.#ready.length >= length || this.#hasEnded) return this.#ready
    const pieces = [this.#ready]
    let total = this.#ready.length
    while (total < length && !this.#hasEnded) {
      const { done, value } = await this.#source.next()
      if (done) {
        this.#hasEnded = true
      } else {
        pieces.push(value)
        total += value.length
      }
    }
    // One copy for all pieces, and none where there was nothing before.
    const filled = pieces.filter((piece) => piece.length > 0)
    this.#ready = filled.length === 1 && filled[0] ? filled[0] : concatBytes(...filled)
    return this.#ready
  }

  /** @param length - at most what is ready. */
  take(length: number): Bytes {
    const taken = this.#ready.subarray(0, length)
    this.#ready = this.#ready.subarray(length)
    return taken
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    this.#hasEnded = true
    await this.#source.return?.()
  }
}
