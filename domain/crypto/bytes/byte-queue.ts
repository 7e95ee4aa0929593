import type { Bytes } from './bytes.ts'

/**
 * Bytes that arrive in pieces of any size, to be taken in pieces of another.
 *
 * Reads its source no further than it is asked to, and copies only what is wanted in one piece and came in several. The
 * source must not change a piece afterwards.
 */
export class ByteQueue {
  readonly #source: AsyncIterator<Bytes>
  #pieces: Bytes[] = []
  #available = 0
  #hasEnded = false
  #scratch: Bytes = NOTHING

  constructor(source: AsyncIterable<Bytes>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** How many bytes wait to be taken. */
  get available(): number {
    return this.#available
  }

  /** Whether the source has no more; there may be bytes left to take. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Waits until so many bytes are available, or the source has ended. */
  async fill(length: number): Promise<void> {
    while (this.#available < length && !this.#hasEnded) {
      const { done, value } = await this.#source.next()
      if (done) {
        this.#hasEnded = true
      } else if (value.length > 0) {
        this.#pieces.push(value)
        this.#available += value.length
      }
    }
  }

  /** The next bytes, so many or all that are available, without taking them. */
  peek(length: number): Bytes {
    const wanted = Math.min(length, this.#available)
    const [first = NOTHING] = this.#pieces
    return first.length >= wanted ? first.subarray(0, wanted) : this.#join(new Uint8Array(wanted))
  }

  /**
   * The same for whoever is done with the bytes before anything else is asked of this queue: what came in several pieces
   * is put together in the same place every time, since making room for it takes longer than copying it.
   */
  glance(length: number): Bytes {
    const wanted = Math.min(length, this.#available)
    const [first = NOTHING] = this.#pieces
    if (first.length >= wanted) return first.subarray(0, wanted)
    if (this.#scratch.length < wanted) this.#scratch = new Uint8Array(wanted)
    return this.#join(this.#scratch.subarray(0, wanted))
  }

  /**
   * Makes one piece of what is wanted, and leaves the rest of the piece it reaches into as it is.
   *
   * @param joined - where to, as long as what is wanted. Only the first piece may lie there already.
   */
  #join(joined: Bytes): Bytes {
    let filled = 0
    while (filled < joined.length) {
      const piece = this.#pieces.shift() ?? NOTHING
      const part = piece.subarray(0, joined.length - filled)
      joined.set(part, filled)
      filled += part.length
      if (piece.length > part.length) this.#pieces.unshift(piece.subarray(part.length))
    }
    this.#pieces.unshift(joined)
    return joined
  }

  /** The next bytes, so many or all that are available. */
  take(length: number): Bytes {
    const taken = this.peek(length)
    this.skip(taken.length)
    return taken
  }

  /** Takes bytes that were peeked at. */
  skip(length: number): void {
    const [first = NOTHING] = this.#pieces
    if (length === first.length) this.#pieces.shift()
    else this.#pieces[0] = first.subarray(length)
    this.#available -= length
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    this.#hasEnded = true
    await this.#source.return?.()
  }
}

const NOTHING: Bytes = new Uint8Array(0)
