import type { Bytes } from '#domain/crypto/bytes/bytes.ts'

/** A whole handshake with every value in it, in hexadecimal. */
export interface PublishedTrace {
  readonly serverCertificateRsa: { readonly n: string; readonly e: string }
  readonly steps: readonly { readonly id: string; readonly octets: number; readonly hex: string }[]
}

/** What the engine computed, by the id of the step; absent where something it should hold did not. */
export type ReplayedTrace = Readonly<Record<string, Bytes | undefined>>
