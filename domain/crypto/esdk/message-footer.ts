import { coordinateBytes } from '../primitives/ec-point.ts'
import { signatureFromDer } from '../primitives/signature-der.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { unsignedBytes } from '../bytes/unsigned.ts'
import type { Segment } from '../trace.ts'
import type { SignatureAlgorithm } from './algorithm-suite.ts'
import { segment } from './message-fields.ts'
import type { MessageReader } from './message-reader.ts'

const FOOTER = 'footer'

/**
 * The footer of a signed message.
 *
 * @param signature - over header and body, DER.
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html#footer-structure
 */
export function footerSegments(signature: Bytes): Segment[] {
  return [
    segment(FOOTER, 'signature-length', unsignedBytes(signature.length, 2)),
    segment(FOOTER, 'signature', signature),
  ]
}

/** Reads the footer: the signature, DER. */
export function readFooter(reader: MessageReader, { curve }: SignatureAlgorithm): Bytes {
  const length = reader.unsigned(FOOTER, 'signature-length', 2)
  return reader.bytes(FOOTER, 'signature', length, {
    rule: 'signature-is-strict-der',
    holds: (der) => signatureFromDer(der, coordinateBytes(curve)) !== undefined,
  })
}
