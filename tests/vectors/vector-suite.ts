/** What came of one case. An excluded case cannot run in this engine, and says why; it is never hidden. */
export type VectorOutcome =
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'excluded'; readonly reason: string }

/** One statement of the vectors about our code. */
export interface VectorCase {
  /** Unique within its suite. */
  readonly id: string
  run(): VectorOutcome | Promise<VectorOutcome>
}

/**
 * The cases of one file of vectors. Free of its environment: the same code runs in Node and in a browser, so it reads no
 * file itself and imports nothing of Node.
 */
export interface VectorSuite {
  readonly id: string
  /**
   * The file below a folder of vectors, as `fsrs/fsrs6-vectors.json`. With a slash at its end it is a folder: `load` then
   * gets JSON of the texts of its files, by name.
   */
  readonly file: string
  /** Nobody else publishes such vectors: the file lies in the project, and none is missing. */
  readonly isOurs?: boolean
  load(text: string): VectorCase[]
}

export const PASSED: VectorOutcome = { status: 'passed' }

export function failed(reason: string): VectorOutcome {
  return { status: 'failed', reason }
}

export function excluded(reason: string): VectorOutcome {
  return { status: 'excluded', reason }
}
