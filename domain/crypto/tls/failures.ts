import type { AlertDescription } from './alert.ts'

/** The rules of structure that bytes can break, and the alert that the RFC asks for then. */
export const FORMAT_RULES = {
  'is-complete': 'decode_error',
  'has-no-trailing-bytes': 'decode_error',
  'length-is-in-range': 'decode_error',
  'handshake-type-is-known': 'unexpected_message',
  'extensions-are-unique': 'illegal_parameter',
  'extension-belongs-in-message': 'illegal_parameter',
  'pre-shared-key-is-last': 'illegal_parameter',
  'name-type-is-host-name': 'decode_error',
  'host-name-is-ascii': 'decode_error',
  'request-update-is-0-or-1': 'illegal_parameter',
  'alert-is-two-bytes': 'decode_error',
  'content-type-is-known': 'unexpected_message',
  'record-length-is-in-range': 'record_overflow',
  'message-length-is-in-range': 'illegal_parameter',
} as const satisfies Record<string, AlertDescription>

export type FormatRule = keyof typeof FORMAT_RULES

/** Bytes do not have the structure that the RFC gives them. */
export interface Malformed {
  readonly code: 'malformed'
  readonly rule: FormatRule
  /** The field that breaks the rule, or where one was expected. */
  readonly path: string
  /** Of the first byte that breaks the rule, within the message or record; its length where something is missing. */
  readonly offset: number
  readonly alert: AlertDescription
}

/** A record that was changed, replayed, left out, or made with other keys; its tag cannot tell which. */
export interface BadRecord {
  readonly code: 'bad-record'
  /** The receiver's count of records under this key. */
  readonly sequenceNumber: number
  readonly alert: 'bad_record_mac'
}

/** The rules of the protocol that a sound message can break, and the alert that goes with each. */
export const PROTOCOL_RULES = {
  /** 4: a message that does not come now. */
  'message-is-expected': 'unexpected_message',
  /** 5.1: the keys change, and something was sent in the same record under the old ones. */
  'keys-change-between-records': 'unexpected_message',
  /** 5.1: a message of the handshake is not interrupted by others. */
  'handshake-message-is-not-interrupted': 'unexpected_message',
  /** 5: change_cipher_spec is one byte, 1, during the handshake. */
  'change-cipher-spec-is-one': 'unexpected_message',
  /** 5.1: only application data may be empty. */
  'fragment-is-not-empty': 'unexpected_message',
  /** 5.2: what is inside is no longer than 2^14 bytes. */
  'content-is-in-range': 'record_overflow',
  /** 5.4: there is a content type before the padding. */
  'content-type-is-there': 'unexpected_message',
  /** 5.5: no more records under one key than AES-GCM bears. */
  'key-is-within-its-limit': 'internal_error',
  /** 4.2.1: both ends speak TLS 1.3. */
  'version-is-1.3': 'protocol_version',
  /** 4.1.3: the random does not say that a server of TLS 1.3 was talked down. */
  'is-not-downgraded': 'illegal_parameter',
  /** 4.1.3: the server gives back the client's session id. */
  'session-id-is-echoed': 'illegal_parameter',
  /** 4.1.2: no compression. */
  'compression-is-null': 'illegal_parameter',
  /** 4.1.1: the two ends have a cipher suite in common. */
  'cipher-suite-is-shared': 'handshake_failure',
  /** 4.1.3: the server chose a suite that the client offered, and stays with it. */
  'cipher-suite-was-offered': 'illegal_parameter',
  /** 4.1.1: the two ends have a group in common. */
  'group-is-shared': 'handshake_failure',
  /** 4.2.8: the server chose a group that the client offered, and stays with it. */
  'group-was-offered': 'illegal_parameter',
  /** 4.1.4: one HelloRetryRequest, which changes something. */
  'retry-changes-something': 'illegal_parameter',
  /** 4.1.2: the second ClientHello differs only in what was asked for. */
  'second-hello-answers-the-request': 'illegal_parameter',
  /** 4.2.8.2: the key share is a public key of its group. */
  'key-share-is-valid': 'illegal_parameter',
  /** 9.2: key_share, supported_groups and signature_algorithms are there. */
  'mandatory-extension-is-there': 'missing_extension',
  /** 4.2: the server answers only extensions that were sent. */
  'extension-was-offered': 'unsupported_extension',
  /** 4.2.3: there is a signature scheme for the certificate that the client knows. */
  'signature-scheme-is-shared': 'handshake_failure',
  /** 4.4.3: the signature is made with a scheme that was offered and that fits the key. */
  'signature-scheme-was-offered': 'illegal_parameter',
  /** 4.4.2.4: the server has a certificate. */
  'certificate-is-there': 'decode_error',
  /** 4.4.3: the sender has the certificate's private key and saw the same messages. */
  'signature-holds': 'decrypt_error',
  /** 4.4.4: the sender has the handshake keys and saw the same messages. */
  'verify-data-holds': 'decrypt_error',
  /** 4.2.11: the server took an identity that was offered, with a suite of the same hash. */
  'identity-was-offered': 'illegal_parameter',
  /** 4.2.11.2: the client has the PSK. */
  'binder-holds': 'decrypt_error',
} as const satisfies Record<string, AlertDescription>

export type ProtocolRule = keyof typeof PROTOCOL_RULES

/** A message that is sound by itself, and wrong here. */
export interface ProtocolViolation {
  readonly code: 'protocol-violation'
  readonly rule: ProtocolRule
  readonly alert: AlertDescription
}

/** The client does not trust the server's certificates. */
export interface CertificateRefused {
  readonly code: 'certificate-refused'
  /** The verifier's own name for what is wrong. */
  readonly reason: string
  readonly alert: AlertDescription
}

/** The other end gave up. */
export interface AlertReceived {
  readonly code: 'alert-received'
  /** Absent where the RFC does not know the value. */
  readonly description: AlertDescription | undefined
}

/** Why a connection ended. All but the last are told to the other end by their alert. */
export type TlsFailure = Malformed | BadRecord | ProtocolViolation | CertificateRefused | AlertReceived

export function malformed(rule: FormatRule, path: string, offset: number): Malformed {
  return { code: 'malformed', rule, path, offset, alert: FORMAT_RULES[rule] }
}

export function violation(rule: ProtocolRule): ProtocolViolation {
  return { code: 'protocol-violation', rule, alert: PROTOCOL_RULES[rule] }
}
