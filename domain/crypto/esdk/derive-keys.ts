import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { unsignedBytes } from '../bytes/unsigned.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { hkdf } from '../primitives/hkdf.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import { ALGORITHM_SUITE_DATA_BYTES } from './message-header.ts'

/** What comes out of a data key. */
export interface DerivedKeys {
  /** Authenticates the header and encrypts the body. As long as the data key. */
  readonly derivedDataKey: Bytes
  /** Shows which data key it was without giving it away; only of suites with key commitment. */
  readonly keyCommitment?: Bytes
}

const DERIVE_LABEL = utf8Bytes('DERIVEKEY')
const COMMIT_LABEL = utf8Bytes('COMMITKEY')
const NO_SALT: Bytes = new Uint8Array(0)

/**
 * Derives the keys of one message: the message ID goes in, so no two messages share a key even under one data key.
 *
 * @param dataKey - as long as the suite says.
 * @see https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/client-apis/key-derivation.md
 */
export async function deriveKeys(
  { id, keyBytes, keyDerivation: hash, commitsKey }: AlgorithmSuite,
  dataKey: Bytes,
  messageId: Bytes,
): Promise<DerivedKeys> {
  if (!hash) return { derivedDataKey: dataKey }
  const algorithmId = unsignedBytes(parseInt(id, 16), 2)
  if (!commitsKey) {
    const info = concatBytes(algorithmId, messageId)
    return { derivedDataKey: await hkdf({ hash, inputKey: dataKey, salt: NO_SALT, info }, keyBytes) }
  }
  const input = { hash, inputKey: dataKey, salt: messageId }
  const [derivedDataKey, keyCommitment] = await Promise.all([
    hkdf({ ...input, info: concatBytes(algorithmId, DERIVE_LABEL) }, keyBytes),
    hkdf({ ...input, info: COMMIT_LABEL }, ALGORITHM_SUITE_DATA_BYTES),
  ])
  return { derivedDataKey, keyCommitment }
}
