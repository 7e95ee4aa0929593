import type { Bytes } from '../../bytes/bytes.ts'
import type { Secret } from './derivation.ts'
import type { Deriver } from './deriver.ts'

const NOTHING: Bytes = new Uint8Array(0)

/**
 * What proves in Finished that a sender knows the keys and saw the same messages; a PSK binder is the same under
 * another key.
 *
 * @param baseKey - the sender's handshake traffic secret, or the binder key.
 * @returns verify_data, as long as the hash.
 * @see RFC 8446, 4.4.4 and 4.2.11.2
 */
export async function deriveVerifyData(
  deriver: Deriver,
  baseKey: Secret,
  transcriptHash: Bytes,
): Promise<Bytes> {
  const input = { secret: baseKey, label: 'finished', context: NOTHING }
  const finishedKey = await deriver.expandLabel('finished_key', input, deriver.suite.hashBytes)
  return (await deriver.authenticate('verify_data', finishedKey, transcriptHash)).bytes
}
