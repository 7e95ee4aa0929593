import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import { unsignedBytes } from '../../bytes/unsigned.ts'
import type { Deriver } from '../schedule/deriver.ts'

/** What stands in the old places of the version. @see RFC 8446, 4.1.2 */
export const LEGACY_VERSION = 0x0303

/** @see RFC 8446, 4.2.1 */
export const TLS_1_3 = 0x0304

/** A PSK together with a fresh key exchange; the other mode is not offered and not taken. @see RFC 8446, 4.2.9 */
export const PSK_DHE_KE = 1

/** The one list of compression methods that is allowed. @see RFC 8446, 4.1.2 */
export const NO_COMPRESSION: readonly number[] = [0]

const MESSAGE_HASH = 254

/** What stands for the first ClientHello in the transcript after a HelloRetryRequest. @see RFC 8446, 4.4.1 */
export async function messageHash(deriver: Deriver, firstHello: Bytes): Promise<Bytes> {
  const hash = await deriver.hash(firstHello)
  return concatBytes(Uint8Array.of(MESSAGE_HASH), unsignedBytes(hash.length, 3), hash)
}

/** A ClientHello up to its binders: what they authenticate. @see RFC 8446, 4.2.11.2 */
export function withoutBinders(clientHello: Bytes, binders: readonly Bytes[]): Bytes {
  const length = binders.reduce((sum, binder) => sum + 1 + binder.length, 2)
  return clientHello.slice(0, clientHello.length - length)
}
