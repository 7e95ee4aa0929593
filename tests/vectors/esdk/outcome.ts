import type { DecryptFailure, EncryptFailure } from '#domain/crypto/esdk/failures.ts'
import type { VectorOutcome } from '../vector-suite.ts'
import { excluded, failed } from '../vector-suite.ts'

/** What a failure of the codec means for a case that had to succeed. */
export function unexpected(failure: EncryptFailure | DecryptFailure): VectorOutcome {
  if (failure.code === 'unsupported' && failure.what === 'aes-192') {
    return excluded('this engine has no AES with keys of 192 bits')
  }
  return failed(JSON.stringify(failure))
}

/** For keyrings that only open: nothing in such a case may be left to chance. */
export function noRandomBytes(): never {
  throw new TypeError('Opening a message takes nothing from chance')
}
