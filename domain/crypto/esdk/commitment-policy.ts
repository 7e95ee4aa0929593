import type { AlgorithmSuite } from './algorithm-suite.ts'

/**
 * Whether messages without key commitment may be written and read. The last is the default of AWS.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/concepts.html#commitment-policy
 */
export type CommitmentPolicy =
  'FORBID_ENCRYPT_ALLOW_DECRYPT' | 'REQUIRE_ENCRYPT_ALLOW_DECRYPT' | 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT'

export const DEFAULT_COMMITMENT_POLICY: CommitmentPolicy = 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT'

export function mayEncrypt(policy: CommitmentPolicy, suite: AlgorithmSuite): boolean {
  return suite.commitsKey === (policy !== 'FORBID_ENCRYPT_ALLOW_DECRYPT')
}

export function mayDecrypt(policy: CommitmentPolicy, suite: AlgorithmSuite): boolean {
  return suite.commitsKey || policy !== 'REQUIRE_ENCRYPT_REQUIRE_DECRYPT'
}
