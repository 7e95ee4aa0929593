import type { Bytes } from '../bytes/bytes.ts'
import type { ByteRange } from '../trace.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import type { EncryptionContext } from './encryption-context.ts'
import type { EncryptedDataKey } from './keyring.ts'

/** How the body holds the content: whole, or in frames of so many bytes of plaintext. */
export type ContentType =
  { readonly kind: 'nonframed' } | { readonly kind: 'framed'; readonly frameLength: number }

/** What the header says, before anything is verified. */
export interface MessageHeader {
  readonly algorithmSuite: AlgorithmSuite
  /** 16 bytes in version 1, 32 in version 2. */
  readonly messageId: Bytes
  /** As stored: without the pairs that are only authenticated. */
  readonly encryptionContext: EncryptionContext
  readonly encryptedDataKeys: readonly EncryptedDataKey[]
  readonly contentType: ContentType
  /** The key commitment of version 2, 32 bytes; empty in version 1. */
  readonly algorithmSuiteData: Bytes
}

/** The tag over the header, and the IV it was made with: stored in version 1, zeros in version 2. */
export interface HeaderAuthentication {
  readonly iv: Bytes
  readonly authenticationTag: Bytes
}

/** A regular frame, the final frame, or the one part of a body that is not framed. */
export interface BodyPart {
  readonly kind: 'frame' | 'final-frame' | 'single-block'
  /** From 1; 1 for a body that is not framed. */
  readonly sequenceNumber: number
  readonly iv: Bytes
  /** Encrypted content and authentication tag together, as WebCrypto takes them. */
  readonly sealed: Bytes
  /** Where the encrypted content stands in the message. */
  readonly contentRange: ByteRange
}
