import type { GivenAnswer, RecordedAnswer } from './answer-recorder.ts'

/**
 * The recorder for pages that are read first and answered perhaps: it is loaded when an answer is likely.
 */
export const lazyAnswerRecorder = {
  /** Begins to load; call it when a question comes into view. */
  prepare(): void {
    void load()
  },
  async record(answer: GivenAnswer): Promise<RecordedAnswer> {
    return (await load()).recordAnswer(answer)
  },
  async takeBack(eventId: string, answer: Pick<GivenAnswer, 'itemId' | 'mode'>): Promise<void> {
    return (await load()).takeBackAnswer(eventId, answer)
  },
}

function load() {
  return import('./answer-recorder.ts')
}
