import type { EnvelopeState } from './state.ts'

/** Goals of scenarios, judged over every state of a run so far. */
export const CHECKS = {
  /** The message was opened and the text is what went in. */
  opened: (states: readonly EnvelopeState[]) =>
    states.some(({ app, input }) => app.opened !== null && app.opened === input.text),
  /** Something was changed, and the message stayed closed. */
  refused: (states: readonly EnvelopeState[]) =>
    states.some(({ changes, failure }) => changes.length > 0 && failure !== null),
  /** KMS itself refused. */
  refusedByKms: (states: readonly EnvelopeState[]) =>
    states.some(({ failure }) => failure?.answer.from === 'kms'),
  /** KMS gave a key and the message still stayed closed. */
  refusedByTheMessage: (states: readonly EnvelopeState[]) =>
    states.some(({ failure }) => failure?.stepId === 'verify-and-open'),
  /** One message, two keys, two texts. */
  twoTexts: (states: readonly EnvelopeState[]) =>
    states.some(
      ({ app }) => app.opened !== null && app.openedByRawKey !== null && app.opened !== app.openedByRawKey,
    ),
  /** A message forged for two keys opened with the one it commits to, and with no other. */
  oneKeyOnly: (states: readonly EnvelopeState[]) =>
    states.some(
      ({ app, changes }) =>
        app.opened !== null &&
        app.openedByRawKey === null &&
        changes.some(({ key, values }) => key === 'message-forged' && values?.suite === '0478'),
    ),
  /** The message was brought to the storage and no key to open it stands beside it. */
  stored: (states: readonly EnvelopeState[]) => states.some(({ storage }) => storage.message !== null),
} as const
