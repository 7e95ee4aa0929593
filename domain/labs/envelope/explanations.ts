import type { ExplanationSource } from '../kernel/lab.ts'

const KMS = 'https://docs.aws.amazon.com/kms/latest'
const SDK = 'https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide'

const documented = (source: string): ExplanationSource => ({ source, certainty: 'documented' })
const simplified = (source: string): ExplanationSource => ({ source, certainty: 'simplified' })

/** Every explanation of the lab and where it comes from; the words stand in content/labs/envelope. */
export const ENVELOPE_EXPLANATIONS = {
  'ask-data-key': documented(`${KMS}/APIReference/API_GenerateDataKey.html`),
  'two-copies': documented(`${KMS}/developerguide/data-keys.html`),
  encrypt: documented(`${SDK}/how-it-works.html`),
  'forget-plaintext-key': documented(`${KMS}/developerguide/data-keys.html`),
  store: documented(`${SDK}/message-format.html`),
  fetch: documented('https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html'),
  'ask-decrypt': documented(`${KMS}/APIReference/API_Decrypt.html`),
  'plaintext-key-back': documented(`${KMS}/APIReference/API_Decrypt.html`),
  'verify-and-open': documented(`${SDK}/how-it-works.html`),
  'data-set': documented(`${SDK}/concepts.html#encryption-context`),
  'bits-flipped': documented(`${SDK}/message-format.html`),
  'context-changed': documented(`${KMS}/developerguide/encrypt_context.html`),
  'data-key-swapped': documented(`${SDK}/message-format.html`),
  truncated: documented(`${SDK}/message-format.html`),
  'other-key-used': simplified(`${SDK}/use-kms-keyring.html`),
  'kms-refused-ciphertext': documented(`${KMS}/APIReference/API_Decrypt.html`),
  'kms-refused-key': documented(`${KMS}/APIReference/API_Decrypt.html`),
  'no-encrypted-data-key': simplified(`${SDK}/use-kms-keyring.html`),
  'message-malformed': documented(`${SDK}/message-format.html`),
  'nothing-came-back': documented(`${KMS}/APIReference/API_Decrypt.html`),
  'stays-closed': documented(`${SDK}/how-it-works.html`),
  'commitment-mismatch': documented(`${SDK}/concepts.html#key-commitment`),
  'header-tag-mismatch': documented(`${SDK}/message-format.html`),
  'body-tag-mismatch': documented(`${SDK}/message-format.html`),
  'message-forged': documented(`${SDK}/concepts.html#key-commitment`),
  'raw-key-opened-other-text': documented(`${SDK}/concepts.html#key-commitment`),
  'raw-key-opened': documented(`${SDK}/use-raw-aes-keyring.html`),
  'raw-key-refused': documented(`${SDK}/concepts.html#key-commitment`),
  'not-yet': simplified(`${SDK}/how-it-works.html`),
  'not-computed-here': simplified('https://www.w3.org/TR/webcrypto-2/'),
} as const satisfies Readonly<Record<string, ExplanationSource>>

export type EnvelopeExplanation = keyof typeof ENVELOPE_EXPLANATIONS
