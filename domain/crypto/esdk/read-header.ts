import type { Bytes } from '../bytes/bytes.ts'
import { readBase64 } from '../bytes/base64.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { IV_BYTES, TAG_BYTES } from '../primitives/aes-gcm.ts'
import { decompressPoint } from '../primitives/ec-point.ts'
import type { ByteRange } from '../trace.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import { algorithmSuite, findAlgorithmSuite } from './algorithm-suite.ts'
import type { EncryptionContext } from './encryption-context.ts'
import { PUBLIC_KEY } from './encryption-context.ts'
import type { EncryptedDataKey } from './keyring.ts'
import type { ContentType, HeaderAuthentication, MessageHeader } from './message-header.ts'
import {
  ALGORITHM_SUITE_DATA_BYTES,
  CONTENT_TYPES,
  MESSAGE_ID_BYTES,
  MESSAGE_TYPE,
  RESERVED_BYTES,
} from './message-header.ts'
import type { MessageReader } from './message-reader.ts'

const HEADER = 'header'
const AAD = 'header.aad'

/** A header as it was read, with the bytes that its tag is made over. */
export interface ReadHeader {
  readonly header: MessageHeader
  readonly headerBody: Bytes
  readonly authentication: HeaderAuthentication
  /** Of the whole header in the message. */
  readonly range: ByteRange
}

/** Reads the header. Whether it can be used says `reader.fault`. */
export function readHeader(reader: MessageReader): ReadHeader {
  const { offset } = reader
  refuseOtherFiles(reader)
  const version = reader.unsigned(HEADER, 'version', 1, {
    rule: 'version-is-1-or-2',
    holds: (value) => value === 1 || value === 2,
  })
  const suite = version === 1 ? readSuite(reader, 1) : readSuite(reader, 2)
  const header: MessageHeader = {
    algorithmSuite: suite,
    messageId: reader.bytes(HEADER, 'message-id', MESSAGE_ID_BYTES[suite.messageFormatVersion]),
    encryptionContext: readContext(reader, suite),
    encryptedDataKeys: readEncryptedDataKeys(reader),
    ...readContent(reader, suite),
  }
  const headerBody = reader.since(offset)
  const authentication = readAuthentication(reader, suite)
  return { header, headerBody, authentication, range: { offset, length: reader.offset - offset } }
}

/** How the Base64 of a message begins in either version, whatever the rest says. */
const BASE64_BEGINNINGS = [utf8Bytes('AY'), utf8Bytes('Ag')]

function refuseOtherFiles(reader: MessageReader): void {
  if (reader.isAtEnd) reader.refuse('is-not-empty', HEADER, reader.offset)
  if (BASE64_BEGINNINGS.some((beginning) => reader.startsWith(beginning))) {
    reader.refuse('is-not-base64-text', HEADER, reader.offset)
  }
}

function readSuite(reader: MessageReader, version: 1 | 2): AlgorithmSuite {
  if (version === 1) {
    reader.unsigned(HEADER, 'type', 1, {
      rule: 'type-is-customer-authenticated-encrypted-data',
      holds: (value) => value === MESSAGE_TYPE,
    })
  }
  const { offset } = reader
  const id = reader.unsigned(HEADER, 'algorithm-id', 2, {
    rule: 'algorithm-id-is-known',
    holds: (value) => findAlgorithmSuite(value) !== undefined,
  })
  // After a fault nothing of this is used; the format is read to its end all the same.
  const suite = findAlgorithmSuite(id) ?? algorithmSuite(version === 1 ? '0178' : '0478')
  if (suite.messageFormatVersion !== version) {
    reader.refuse('algorithm-suite-fits-version', `${HEADER}.algorithm-id`, offset)
  }
  return suite
}

function readContext(reader: MessageReader, suite: AlgorithmSuite): EncryptionContext {
  const { offset } = reader
  const length = reader.unsigned(HEADER, 'aad-length', 2)
  const context = length === 0 ? {} : reader.within(length, AAD, () => readPairs(reader))
  checkPublicKey(reader, { suite, context, offset })
  return context
}

function readPairs(reader: MessageReader): EncryptionContext {
  const count = reader.unsigned(AAD, 'key-value-pair-count', 2, {
    rule: 'aad-holds-a-pair-or-is-absent',
    holds: (value) => value > 0,
  })
  const pairs = new Map<string, string>()
  for (let index = 0; index < count && !reader.fault; index++) {
    const part = `${AAD}.${index}`
    const keyLength = reader.unsigned(part, 'key-length', 2)
    const { offset } = reader
    const key = reader.text(part, 'key', keyLength, 'context-is-utf-8')
    if (pairs.has(key)) reader.refuse('context-keys-are-unique', `${part}.key`, offset)
    const valueLength = reader.unsigned(part, 'value-length', 2)
    const value = reader.text(part, 'value', valueLength, 'context-is-utf-8')
    pairs.set(key, value)
  }
  return Object.fromEntries(pairs)
}

/** A signature without its key, or a key without a signature, would be a message that somebody downgraded. */
function checkPublicKey(
  reader: MessageReader,
  {
    suite,
    context,
    offset,
  }: { readonly suite: AlgorithmSuite; readonly context: EncryptionContext; readonly offset: number },
): void {
  const isThere = Object.hasOwn(context, PUBLIC_KEY)
  if (isThere !== (suite.signature !== undefined)) {
    reader.refuse('public-key-is-there-exactly-when-signed', AAD, offset)
  }
  if (isThere && suite.signature) {
    const compressed = readBase64(context[PUBLIC_KEY] ?? '')
    if (!compressed.ok || !decompressPoint(suite.signature.curve, compressed.value)) {
      reader.refuse('public-key-is-a-compressed-point', AAD, offset)
    }
  }
}

function readEncryptedDataKeys(reader: MessageReader): EncryptedDataKey[] {
  const count = reader.unsigned(HEADER, 'encrypted-data-key-count', 2, {
    rule: 'has-an-encrypted-data-key',
    holds: (value) => value > 0,
  })
  const keys: EncryptedDataKey[] = []
  for (let index = 0; index < count && !reader.fault; index++) {
    const part = `${HEADER}.encrypted-data-keys.${index}`
    const idLength = reader.unsigned(part, 'key-provider-id-length', 2)
    const keyProviderId = reader.text(part, 'key-provider-id', idLength, 'provider-id-is-utf-8')
    const informationLength = reader.unsigned(part, 'key-provider-information-length', 2)
    const keyProviderInformation = reader.bytes(part, 'key-provider-information', informationLength)
    const keyLength = reader.unsigned(part, 'encrypted-data-key-length', 2)
    const ciphertext = reader.bytes(part, 'encrypted-data-key', keyLength)
    keys.push({ keyProviderId, keyProviderInformation, ciphertext })
  }
  return keys
}

function readContent(
  reader: MessageReader,
  { messageFormatVersion }: AlgorithmSuite,
): Pick<MessageHeader, 'contentType' | 'algorithmSuiteData'> {
  const type = reader.unsigned(HEADER, 'content-type', 1, {
    rule: 'content-type-is-known',
    holds: (value) => value === CONTENT_TYPES.framed || value === CONTENT_TYPES.nonframed,
  })
  const isFramed = type === CONTENT_TYPES.framed
  if (messageFormatVersion === 1) readFixedFields(reader)
  const frameLength = reader.unsigned(HEADER, 'frame-length', 4, {
    rule: 'frame-length-fits-content-type',
    holds: (value) => isFramed === value > 0,
  })
  const contentType: ContentType = isFramed ? { kind: 'framed', frameLength } : { kind: 'nonframed' }
  const suiteDataBytes = messageFormatVersion === 2 ? ALGORITHM_SUITE_DATA_BYTES : 0
  const algorithmSuiteData =
    suiteDataBytes > 0 ? reader.bytes(HEADER, 'algorithm-suite-data', suiteDataBytes) : new Uint8Array(0)
  return { contentType, algorithmSuiteData }
}

function readFixedFields(reader: MessageReader): void {
  reader.unsigned(HEADER, 'reserved', RESERVED_BYTES, {
    rule: 'reserved-bytes-are-zero',
    holds: (value) => value === 0,
  })
  reader.unsigned(HEADER, 'iv-length', 1, { rule: 'iv-length-is-12', holds: (value) => value === IV_BYTES })
}

function readAuthentication(
  reader: MessageReader,
  { messageFormatVersion }: AlgorithmSuite,
): HeaderAuthentication {
  const iv =
    messageFormatVersion === 1 ? reader.bytes(HEADER, 'header-iv', IV_BYTES) : new Uint8Array(IV_BYTES)
  return { iv, authenticationTag: reader.bytes(HEADER, 'header-authentication-tag', TAG_BYTES) }
}
