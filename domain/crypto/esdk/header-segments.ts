import type { Bytes } from '../bytes/bytes.ts'
import { unsignedBytes } from '../bytes/unsigned.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { IV_BYTES } from '../primitives/aes-gcm.ts'
import type { Segment } from '../trace.ts'
import { contextSegments } from './encryption-context.ts'
import type { EncryptedDataKey } from './keyring.ts'
import type { MessageField } from './message-fields.ts'
import { segment } from './message-fields.ts'
import type { HeaderAuthentication, MessageHeader } from './message-header.ts'
import { CONTENT_TYPES, MESSAGE_TYPE, RESERVED_BYTES } from './message-header.ts'

const HEADER = 'header'

/** The header up to its authentication: the bytes that the tag is made over. */
export function headerBodySegments(header: MessageHeader): Segment[] {
  const { algorithmSuite, messageId, encryptionContext, encryptedDataKeys } = header
  const version = algorithmSuite.messageFormatVersion
  const aad = contextSegments(encryptionContext)
  const aadLength = aad.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return [
    field('version', unsignedBytes(version, 1)),
    ...(version === 1 ? [field('type', unsignedBytes(MESSAGE_TYPE, 1))] : []),
    field('algorithm-id', unsignedBytes(parseInt(algorithmSuite.id, 16), 2)),
    field('message-id', messageId),
    field('aad-length', unsignedBytes(aadLength, 2)),
    ...aad,
    field('encrypted-data-key-count', unsignedBytes(encryptedDataKeys.length, 2)),
    ...encryptedDataKeys.flatMap(dataKeySegments),
    ...contentSegments(header),
  ]
}

function dataKeySegments(dataKey: EncryptedDataKey, index: number): Segment[] {
  const part = `${HEADER}.encrypted-data-keys.${index}`
  const providerId = utf8Bytes(dataKey.keyProviderId)
  return [
    segment(part, 'key-provider-id-length', unsignedBytes(providerId.length, 2)),
    segment(part, 'key-provider-id', providerId),
    segment(part, 'key-provider-information-length', unsignedBytes(dataKey.keyProviderInformation.length, 2)),
    segment(part, 'key-provider-information', dataKey.keyProviderInformation),
    segment(part, 'encrypted-data-key-length', unsignedBytes(dataKey.ciphertext.length, 2)),
    segment(part, 'encrypted-data-key', dataKey.ciphertext),
  ]
}

function contentSegments({ algorithmSuite, contentType, algorithmSuiteData }: MessageHeader): Segment[] {
  const type = field('content-type', unsignedBytes(CONTENT_TYPES[contentType.kind], 1))
  const frameLength = field(
    'frame-length',
    unsignedBytes(contentType.kind === 'framed' ? contentType.frameLength : 0, 4),
  )
  if (algorithmSuite.messageFormatVersion === 2) {
    return [type, frameLength, field('algorithm-suite-data', algorithmSuiteData)]
  }
  return [
    type,
    field('reserved', new Uint8Array(RESERVED_BYTES)),
    field('iv-length', unsignedBytes(IV_BYTES, 1)),
    frameLength,
  ]
}

/** What ends the header. Version 2 does not store the IV, which is zero. */
export function headerAuthenticationSegments(
  { algorithmSuite }: MessageHeader,
  { iv, authenticationTag }: HeaderAuthentication,
): Segment[] {
  const tag = field('header-authentication-tag', authenticationTag)
  return algorithmSuite.messageFormatVersion === 1 ? [field('header-iv', iv), tag] : [tag]
}

function field(name: MessageField, bytes: Bytes): Segment {
  return segment(HEADER, name, bytes)
}
