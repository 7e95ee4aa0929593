import 'server-only'

/** Long enough to catch what happens together under load, short enough that nobody who watches a log notices. */
const PATIENCE_MS = 20

/**
 * Hands lines on in batches. Writing to a pipe waits for it, so under load a write of its own for every line costs more
 * than composing the line.
 */
export class LineBuffer {
  #waiting: string[] = []
  readonly #write: (text: string) => void

  /** @param write - gets whole lines, each with its line feed. */
  constructor(write: (text: string) => void) {
    this.#write = write
  }

  add(line: string): void {
    this.#waiting.push(line)
    if (this.#waiting.length === 1) setTimeout(() => this.flush(), PATIENCE_MS).unref()
  }

  flush(): void {
    if (this.#waiting.length === 0) return
    const lines = this.#waiting
    this.#waiting = []
    this.#write(`${lines.join('\n')}\n`)
  }
}
