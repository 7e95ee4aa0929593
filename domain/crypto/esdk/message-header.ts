import type { Bytes } from '../bytes/bytes.ts'
import type { ByteRange } from '../trace.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import type { EncryptionContext } from './encryption-context.ts'
import type { EncryptedDataKey } from './keyring.ts'

/** A body in frames of so many bytes of plaintext, the last of them shorter or not. */
export interface FramedContent {
  readonly kind: 'framed'
  /** 1 to 2^32 - 1. */
  readonly frameLength: number
}

/** How the body holds the content: whole, or in frames. */
export type ContentType = { readonly kind: 'nonframed' } | FramedContent

/**
 * What the header says, before anything is verified.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html#header-structure
 */
export interface MessageHeader {
  readonly algorithmSuite: AlgorithmSuite
  /** 16 bytes in version 1, 32 in version 2. */
  readonly messageId: Bytes
  /** As stored: without the pairs that are only authenticated. */
  readonly encryptionContext: EncryptionContext
  /** At least one. */
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

/** Customer authenticated encrypted data: the only type there is. */
export const MESSAGE_TYPE = 0x80
export const CONTENT_TYPES = { nonframed: 1, framed: 2 } as const
export const MESSAGE_ID_BYTES = { 1: 16, 2: 32 } as const
/** After version, type and Algorithm ID; version 2 has no type. */
const MESSAGE_ID_OFFSET = { 1: 4, 2: 3 } as const
/** Of the key commitment. */
export const ALGORITHM_SUITE_DATA_BYTES = 32
export const RESERVED_BYTES = 4
export const MAX_FRAME_LENGTH = 2 ** 32 - 1

/** Where the message ID stands in a message. */
export function messageIdRange({ messageFormatVersion }: AlgorithmSuite): ByteRange {
  return { offset: MESSAGE_ID_OFFSET[messageFormatVersion], length: MESSAGE_ID_BYTES[messageFormatVersion] }
}
