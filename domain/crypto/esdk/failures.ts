import type { ByteRange } from '../trace.ts'
import type { AlgorithmSuiteId } from './algorithm-suite.ts'
import type { CommitmentPolicy } from './commitment-policy.ts'
import type { InvalidContext } from './encryption-context.ts'
import type { DataKeyRefusal, KeyringFailure } from './keyring.ts'

/** The rules of the message format that bytes can break. Which of them, and where, is all that bytes can tell. */
export const FORMAT_RULES = [
  'is-not-empty',
  /** Base64 text of a message, where the bytes it stands for belong. */
  'is-not-base64-text',
  'is-complete',
  'has-no-trailing-bytes',
  'version-is-1-or-2',
  'type-is-customer-authenticated-encrypted-data',
  'algorithm-id-is-known',
  'algorithm-suite-fits-version',
  'aad-holds-a-pair-or-is-absent',
  'aad-is-as-long-as-it-says',
  'context-is-utf-8',
  'context-keys-are-unique',
  'has-an-encrypted-data-key',
  'provider-id-is-utf-8',
  'content-type-is-known',
  'reserved-bytes-are-zero',
  'iv-length-is-12',
  'frame-length-fits-content-type',
  'sequence-numbers-count-from-1',
  'final-frame-is-within-frame-length',
  'public-key-is-there-exactly-when-signed',
  'public-key-is-a-compressed-point',
  'signature-is-strict-der',
] as const
export type FormatRule = (typeof FORMAT_RULES)[number]

/** The bytes do not have the structure of a message. Nothing was decrypted. */
export interface MalformedMessage {
  readonly code: 'malformed-message'
  readonly rule: FormatRule
  /** The field that breaks the rule, or the part where one was expected. */
  readonly path: string
  /** Of the first byte that breaks the rule; the length of the message where something is missing. */
  readonly offset: number
}

/**
 * Why a message is held in memory as a whole. `signed`: WebCrypto neither hashes in pieces nor signs a digest.
 * `nonframed`, `long-frames`: AES-GCM tells only at the end of a part whether it is genuine.
 */
export type WholeReason = 'signed' | 'nonframed' | 'long-frames'

/** More than is held in memory at once. */
export interface TooLarge {
  readonly code: 'too-large'
  readonly unit: 'bytes' | 'frames'
  /** Of the plaintext. */
  readonly limit: number
  /** `asked-for`: the message could go through as a stream, but was asked for in one piece. */
  readonly reason: WholeReason | 'asked-for'
}

/** Crypto that this browser does not offer. */
export interface Unsupported {
  readonly code: 'unsupported'
  /** `web-crypto`: the page was not loaded over HTTPS. `aes-192`: Chromium leaves keys of 192 bits out. */
  readonly what: 'web-crypto' | 'aes-192'
}

export interface PolicyRefusal {
  readonly code: 'commitment-policy'
  readonly policy: CommitmentPolicy
  readonly algorithmSuiteId: AlgorithmSuiteId
}

export type EncryptFailure =
  | InvalidContext
  | { readonly code: 'invalid-frame-length' }
  | PolicyRefusal
  | KeyringFailure
  | TooLarge
  | Unsupported

export type DecryptFailure =
  | MalformedMessage
  | TooLarge
  | Unsupported
  | PolicyRefusal
  /** A stored pair differs from what the caller asked for, or a required pair was not given. */
  | { readonly code: 'encryption-context-mismatch'; readonly key: string }
  /** No keyring opened any of the encrypted data keys. */
  | { readonly code: 'no-data-key'; readonly refusals: readonly DataKeyRefusal[] }
  /** The data key is not the one the message was written with. */
  | { readonly code: 'key-commitment-mismatch' }
  /** `covers`: what the tag protects. One of these bytes, the data key or the context is not the original; no more can be known. */
  | { readonly code: 'header-tag-mismatch'; readonly covers: readonly ByteRange[] }
  | {
      readonly code: 'body-tag-mismatch'
      readonly sequenceNumber: number
      readonly covers: readonly ByteRange[]
    }
  | { readonly code: 'signature-mismatch'; readonly covers: readonly ByteRange[] }
