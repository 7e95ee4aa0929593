import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { readBase64 } from '../bytes/base64.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { mapInOrder } from '../map-in-order.ts'
import { verifyEcdsa } from '../primitives/ecdsa.ts'
import type { ByteRange, Trace } from '../trace.ts'
import type { SoundMessage } from './dissect-message.ts'
import { dissectMessage } from './dissect-message.ts'
import { PUBLIC_KEY } from './encryption-context.ts'
import type { DecryptFailure } from './failures.ts'
import { partsInFlight } from './limits.ts'
import type { MessageCipher } from './message-cipher.ts'
import { openPart } from './message-cipher.ts'
import type { DecryptOptions, OpenedHeader } from './open-header.ts'
import { openHeader } from './open-header.ts'

export interface DecryptedMessage extends OpenedHeader {
  readonly plaintext: Bytes
  readonly trace: Trace
}

/** Opens a message of up to 64 MiB. Nothing is handed out before every tag and the signature hold. */
export async function decryptMessage(
  message: Bytes,
  options: DecryptOptions,
): Promise<Result<DecryptedMessage, DecryptFailure>> {
  const dissection = dissectMessage(message)
  if (dissection.fault) return fail(dissection.fault)
  const opened = await openHeader(dissection.head, options)
  if (!opened.ok) return opened
  const { cipher, ...openedHeader } = opened.value
  const plaintext = await openBody(dissection, cipher)
  if (!plaintext.ok) return plaintext
  const covers = signedRange(dissection)
  if (!(await keepsSignature(message.subarray(0, covers.length), dissection))) {
    return fail({ code: 'signature-mismatch', covers: [covers] })
  }
  return succeed({ ...openedHeader, plaintext: plaintext.value, trace: dissection.trace })
}

async function openBody(
  { head, body }: SoundMessage,
  cipher: MessageCipher,
): Promise<Result<Bytes, DecryptFailure>> {
  const contents: Bytes[] = []
  const inFlight = partsInFlight(head.header.contentType)
  for await (const content of mapInOrder(body, inFlight, (part) => openPart(cipher, part))) {
    if (!content.ok) return content
    contents.push(content.value)
  }
  return succeed(concatBytes(...contents))
}

/** Header and body. */
function signedRange({ body }: SoundMessage): ByteRange {
  const last = body.at(-1)?.range
  return { offset: 0, length: last ? last.offset + last.length : 0 }
}

/** Whether the message needs no signature, or has one that holds. */
async function keepsSignature(headerAndBody: Bytes, { head, signature }: SoundMessage): Promise<boolean> {
  const { algorithmSuite, encryptionContext } = head.header
  if (!algorithmSuite.signature) return true
  const publicKey = readBase64(encryptionContext[PUBLIC_KEY] ?? '')
  if (!publicKey.ok || !signature) return false
  return verifyEcdsa(algorithmSuite.signature, {
    compressedPublicKey: publicKey.value,
    message: headerAndBody,
    signature,
  })
}
