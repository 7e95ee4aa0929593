/** Shows a person what a command is doing: a line per step with the time it took, and nothing else unless it fails. */

/** @typedef {{ write: (text: string) => unknown }} Output */

/**
 * The lines of one command. A line stays open while its step runs; whatever else is said meanwhile gets its own line.
 */
export class Progress {
  /** @type {Output} */
  #output
  /** Title of the step whose line is open. */
  #open = ''

  /** @param {Output} output */
  constructor(output = process.stdout) {
    this.#output = output
  }

  /**
   * Runs a step and shows how long it took.
   *
   * @template Value
   * @param {string} title
   * @param {() => Promise<Value>} work
   * @returns {Promise<Value>}
   */
  async step(title, work) {
    const startedAt = performance.now()
    this.#closeLine()
    this.#output.write(`  ${title} … `)
    this.#open = title
    try {
      const value = await work()
      this.#finish(title, formatSeconds(performance.now() - startedAt))
      return value
    } catch (error) {
      this.#finish(title, `failed after ${formatSeconds(performance.now() - startedAt)}`)
      throw error
    }
  }

  /**
   * Says something in passing.
   *
   * @param {string} sentence one or more lines
   */
  say(sentence) {
    this.#closeLine()
    for (const line of sentence.split('\n')) this.#output.write(line === '' ? '\n' : `  ${line}\n`)
  }

  /**
   * @param {string} title
   * @param {string} outcome
   */
  #finish(title, outcome) {
    this.#output.write(this.#open === title ? `${outcome}\n` : `  ${title}: ${outcome}\n`)
    this.#open = ''
  }

  #closeLine() {
    if (this.#open !== '') this.#output.write('\n')
    this.#open = ''
  }
}

/** @param {number} milliseconds */
export function formatSeconds(milliseconds) {
  return milliseconds < 9950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.round(milliseconds / 1000)} s`
}
