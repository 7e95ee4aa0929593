import type { Bytes } from '../../bytes/bytes.ts'
import type { TracedBytes } from '../../trace.ts'
import type { AlertDescription } from '../alert.ts'
import type { TlsFailure } from '../failures.ts'
import type { HandshakeMessage } from '../messages/handshake-message.ts'
import type { ContentType } from '../record/content-type.ts'
import type { ProtectedRecord } from '../record/protect-record.ts'
import type { Derivation } from '../schedule/derivation.ts'
import type { Connection } from './connection.ts'
import type { Session } from './session.ts'

/** What happened at one end, in its order: everything that a picture of the connection shows. */
export type Happening =
  | { readonly kind: 'derived'; readonly derivation: Derivation }
  | { readonly kind: 'message-sent'; readonly message: HandshakeMessage; readonly written: TracedBytes }
  | { readonly kind: 'message-received'; readonly message: HandshakeMessage; readonly read: TracedBytes }
  | {
      readonly kind: 'record-sent'
      readonly type: ContentType
      readonly record: TracedBytes
      /** Absent of records in the clear. */
      readonly protection?: ProtectedRecord & { readonly sequenceNumber: number }
    }
  | {
      readonly kind: 'record-received'
      readonly type: ContentType
      readonly bytes: Bytes
      /** Of records that were protected; what was in them follows as a message, as data or as an alert. */
      readonly sequenceNumber?: number
      readonly paddingBytes?: number
    }
  | { readonly kind: 'connected'; readonly connection: Connection }
  | { readonly kind: 'data-received'; readonly data: Bytes }
  /** Of either end: something to resume with. */
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'keys-updated'; readonly direction: 'reading' | 'writing'; readonly generation: number }
  | { readonly kind: 'closed'; readonly by: 'this-end' | 'peer' }
  | { readonly kind: 'failed'; readonly failure: TlsFailure; readonly alertSent?: AlertDescription }
  /** A command that makes no sense now. Nothing was changed. */
  | { readonly kind: 'refused'; readonly reason: 'not-connected' | 'has-closed' | 'not-a-server' }
