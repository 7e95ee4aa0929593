import type { Bytes } from '../../bytes/bytes.ts'

/** Whose traffic a key protects. */
export type Sender = 'client' | 'server'

/** Every value of the key schedule, by the name that section 7 of the RFC gives it where it gives one. */
export type SecretName =
  | 'zeros'
  | 'psk'
  | 'shared_secret'
  | 'early_secret'
  | 'binder_key'
  | 'derived_early_secret'
  | 'handshake_secret'
  | 'derived_handshake_secret'
  | 'master_secret'
  | 'exporter_master_secret'
  | 'resumption_master_secret'
  | 'derived_exporter_secret'
  | 'exported_keying_material'
  | `${Sender}_handshake_traffic_secret`
  | `${Sender}_application_traffic_secret_${number}`
  | 'write_key'
  | 'write_iv'
  | 'finished_key'
  | 'verify_data'

/** A value of the key schedule. */
export interface Secret {
  readonly name: SecretName
  readonly bytes: Bytes
}

/** How one value came from others. */
export interface Derivation {
  readonly operation: 'HKDF-Extract' | 'HKDF-Expand-Label' | 'Derive-Secret' | 'HMAC'
  /** Salt and input key of an extraction; otherwise the one secret that is expanded, or the key of HMAC. */
  readonly from: readonly Secret[]
  /** Without the `tls13 ` in front that the wire format adds. */
  readonly label?: string
  /** A transcript hash, a nonce, or nothing; the message of HMAC. */
  readonly context?: Bytes
  readonly output: Secret
}
