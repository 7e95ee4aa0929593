import type { Bytes } from '../bytes/bytes.ts'
import { equalBytes } from '../bytes/bytes.ts'
import { readUnsigned } from '../bytes/unsigned.ts'

/** Tags of DER. @see ITU-T X.690, 8 */
const SEQUENCE = 0x30
const BIT_STRING = 0x03
const INTEGER = 0x02
const VERSION = 0xa0

const LONG_FORM = 0x80
const LENGTH_OF_LENGTH = 0x7f
const MOST_LENGTH_BYTES = 4

/** One value of DER: its tag, what it holds, and all of it. */
interface Element {
  readonly tag: number
  readonly content: Bytes
  readonly whole: Bytes
}

/**
 * The signature of a certificate, if what is around it is strict DER.
 *
 * Nothing signs the outermost structure, so a lenient reader lets changed bytes of it through: other forms of a length,
 * another name for the algorithm, bits left over.
 *
 * @see RFC 5280, 4.1.1
 */
export function strictSignature(certificate: Bytes): Bytes | undefined {
  const outer = elementsOf(certificate) ?? []
  const [whole] = outer
  if (outer.length !== 1 || whole?.tag !== SEQUENCE) return undefined
  const parts = elementsOf(whole.content) ?? []
  const [tbs, algorithm, signature] = parts
  if (parts.length !== 3 || !tbs || !algorithm) return undefined
  const signedAlgorithm = algorithmOf(tbs)
  if (!signedAlgorithm || !equalBytes(signedAlgorithm, algorithm.whole)) return undefined
  return bitsOf(signature)
}

/** What a bit string of whole bytes holds. */
function bitsOf(element: Element | undefined): Bytes | undefined {
  return element?.tag === BIT_STRING && element.content[0] === 0 ? element.content.slice(1) : undefined
}

/** The algorithm as the signed part names it: behind version and serial number. @see RFC 5280, 4.1.2.3 */
function algorithmOf(tbs: Element): Bytes | undefined {
  const fields = tbs.tag === SEQUENCE ? (elementsOf(tbs.content) ?? []) : []
  const [serialNumber, algorithm] = fields[0]?.tag === VERSION ? fields.slice(1) : fields
  return serialNumber?.tag === INTEGER && algorithm?.tag === SEQUENCE ? algorithm.whole : undefined
}

/** Values of DER up to the last byte, or undefined where the bytes are anything else. */
function elementsOf(bytes: Bytes): readonly Element[] | undefined {
  const elements: Element[] = []
  for (let start = 0; start < bytes.length;) {
    const element = elementAt(bytes, start)
    if (!element) return undefined
    elements.push(element)
    start += element.whole.length
  }
  return elements
}

/** Takes only the shortest form of a length. @see ITU-T X.690, 10.1 */
function elementAt(bytes: Bytes, start: number): Element | undefined {
  const tag = bytes[start]
  const form = bytes[start + 1]
  if (tag === undefined || form === undefined) return undefined
  const lengthBytes = form < LONG_FORM ? 0 : form & LENGTH_OF_LENGTH
  if (form === LONG_FORM || lengthBytes > MOST_LENGTH_BYTES) return undefined
  const length = lengthBytes === 0 ? form : readUnsigned(bytes, start + 2, lengthBytes)
  const least = lengthBytes === 1 ? LONG_FORM : 2 ** (8 * (lengthBytes - 1))
  const contentStart = start + 2 + lengthBytes
  const end = contentStart + length
  if ((lengthBytes > 0 && length < least) || end > bytes.length) return undefined
  return { tag, content: bytes.slice(contentStart, end), whole: bytes.slice(start, end) }
}
