import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { FieldLabel, Segment } from '../trace.ts'

/**
 * Every field of a message, by the name that the developer guide's message format reference gives it, with what it
 * reveals.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html
 */
const MESSAGE_FIELDS = {
  version: 'public',
  type: 'public',
  'algorithm-id': 'public',
  'message-id': 'public',
  'aad-length': 'public',
  'key-value-pair-count': 'public',
  'key-length': 'public',
  key: 'context',
  'value-length': 'public',
  value: 'context',
  'encrypted-data-key-count': 'public',
  'key-provider-id-length': 'public',
  'key-provider-id': 'public',
  'key-provider-information-length': 'public',
  'key-provider-information': 'public',
  'encrypted-data-key-length': 'public',
  'encrypted-data-key': 'wrapped-key',
  'content-type': 'public',
  reserved: 'public',
  'iv-length': 'public',
  'frame-length': 'public',
  'algorithm-suite-data': 'tag',
  'header-iv': 'public',
  'header-authentication-tag': 'tag',
  'sequence-number-end': 'public',
  'sequence-number': 'public',
  iv: 'public',
  'encrypted-content-length': 'public',
  'encrypted-content': 'ciphertext',
  'authentication-tag': 'tag',
  'signature-length': 'public',
  signature: 'tag',
} as const satisfies Record<string, Secrecy>

export type MessageField = keyof typeof MESSAGE_FIELDS

/** What names the text about a field, as `esdk.message-id`. */
const EXPLANATIONS = Object.fromEntries(
  Object.keys(MESSAGE_FIELDS).map((field) => [field, `esdk.${field}`]),
) as Readonly<Record<MessageField, string>>

/** The explanation keys of all fields. */
export const MESSAGE_FIELD_EXPLANATIONS: readonly string[] = Object.values(EXPLANATIONS)

/** @param part - where the field stands, as `header.aad.0`; the path is this and the field's name. */
export function labelField(part: string, field: MessageField): FieldLabel {
  return {
    path: `${part}.${field}`,
    secrecy: MESSAGE_FIELDS[field],
    explanation: EXPLANATIONS[field],
  }
}

/** A field with its bytes. */
export function segment(part: string, field: MessageField, bytes: Bytes): Segment {
  return {
    path: `${part}.${field}`,
    secrecy: MESSAGE_FIELDS[field],
    explanation: EXPLANATIONS[field],
    bytes,
  }
}
