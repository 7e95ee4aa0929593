/** WebCrypto's AES-GCM and nothing else: the same frames with IVs and AAD as long, and as many in flight. */
import { mapInOrder } from '../../domain/crypto/map-in-order.ts'

type Bytes = Uint8Array<ArrayBuffer>

const IV = new Uint8Array(12)
/** Message ID, text, sequence number and length of a regular frame of suite 0478. */
const AAD = new Uint8Array(32 + 28 + 4 + 8)
const PARAMETERS = { name: 'AES-GCM', iv: IV, additionalData: AAD }

/** @param inFlight - how many frames at the same time. */
export async function bareWebCrypto(inFlight: number) {
  const keyBytes = crypto.getRandomValues(new Uint8Array(32))
  const key = await crypto.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return {
    encrypt: (frames: Iterable<Bytes>): AsyncIterable<ArrayBuffer> =>
      mapInOrder(frames, inFlight, (frame) => crypto.subtle.encrypt(PARAMETERS, key, frame)),
    decrypt: (sealed: Iterable<ArrayBuffer>): AsyncIterable<ArrayBuffer> =>
      mapInOrder(sealed, inFlight, (frame) => crypto.subtle.decrypt(PARAMETERS, key, frame)),
  }
}
