/** The nine steps in their order; the ids are those of addresses and of references from questions. */
export const STEPS = [
  { id: 'ask-data-key', type: 'AskDataKey' },
  { id: 'two-copies', type: 'ReturnDataKey' },
  { id: 'encrypt', type: 'EncryptData' },
  { id: 'forget-plaintext-key', type: 'ForgetDataKey' },
  { id: 'store', type: 'StoreMessage' },
  { id: 'fetch', type: 'FetchMessage' },
  { id: 'ask-decrypt', type: 'AskDecrypt' },
  { id: 'plaintext-key-back', type: 'ReturnPlaintextKey' },
  { id: 'verify-and-open', type: 'OpenMessage' },
] as const

export type StepCommand = { readonly type: (typeof STEPS)[number]['type'] }

/** What someone with access to the storage, or a careless application, can do. */
export type ChangeCommand =
  /** Turns over the bits of `mask` in one byte of the stored message. */
  | { readonly type: 'FlipBits'; readonly offset: number; readonly mask: number }
  /** Rewrites a value of the encryption context in the stored message. */
  | { readonly type: 'ChangeContext'; readonly key: string; readonly value: string }
  /** Puts the encrypted data key of another message, made under the same KMS key and context, into the stored one. */
  | { readonly type: 'SwapDataKey' }
  /** Cuts the stored message off. */
  | { readonly type: 'Truncate'; readonly length: number }
  /** The application asks KMS to use another KMS key. */
  | { readonly type: 'UseOtherKey' }

export type EnvelopeCommand =
  | StepCommand
  | ChangeCommand
  /** Begins again with data of one's own. */
  | { readonly type: 'SetData'; readonly text: string; readonly context: Readonly<Record<string, string>> }
  /**
   * Puts a message into the storage that was made to open to two texts: one with the data key that KMS keeps, another
   * with the one under the raw key. `commits` says whether its suite commits to a data key.
   */
  | { readonly type: 'ForgeMessage'; readonly commits: boolean }
  /** Opens the message with the raw AES key in place of KMS. */
  | { readonly type: 'OpenWithRawKey' }

/** Limits of what can be typed in, in bytes of UTF-8: an entry of a log has to fit into what a class can send. */
export const MAX_TEXT_BYTES = 400
export const MAX_CONTEXT_BYTES = 240
export const MAX_CONTEXT_PAIRS = 4
