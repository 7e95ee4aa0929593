import type { Bytes } from '../../bytes/bytes.ts'
import { IV_BYTES, importAesGcmKey } from '../../primitives/aes-gcm.ts'
import type { Secret, Sender } from './derivation.ts'
import type { Deriver } from './deriver.ts'

const NOTHING: Bytes = new Uint8Array(0)

/** What protects the records of one sender until its next key. */
export interface TrafficKeys {
  /** Key and IV come from it, and the next generation. */
  readonly secret: Secret
  /** 16 or 32 bytes. */
  readonly writeKey: Bytes
  /** 12 bytes; the sequence number is mixed in for each record. */
  readonly writeIv: Bytes
  /** The key as WebCrypto takes it. */
  readonly aead: CryptoKey
}

/** @see RFC 8446, 7.3 */
export async function deriveTrafficKeys(deriver: Deriver, secret: Secret): Promise<TrafficKeys> {
  const { keyBytes } = deriver.suite
  const key = await deriver.expandLabel('write_key', { secret, label: 'key', context: NOTHING }, keyBytes)
  const iv = await deriver.expandLabel('write_iv', { secret, label: 'iv', context: NOTHING }, IV_BYTES)
  const aead = await importAesGcmKey(key.bytes)
  if (!aead) throw new TypeError('WebCrypto refused an AES key of a length that every engine has')
  return { secret, writeKey: key.bytes, writeIv: iv.bytes, aead }
}

/**
 * The secret after a key update. The one before cannot be found from it.
 *
 * @param generation - of the new secret, 1 after the first update.
 * @see RFC 8446, 7.2
 */
export function nextTrafficSecret(
  deriver: Deriver,
  sender: Sender,
  current: Secret,
  generation: number,
): Promise<Secret> {
  const name = `${sender}_application_traffic_secret_${generation}` as const
  const input = { secret: current, label: 'traffic upd', context: NOTHING }
  return deriver.expandLabel(name, input, deriver.suite.hashBytes)
}
