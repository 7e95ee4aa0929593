import type { BulkCommand } from './command.ts'
import { countCalls, happened, refused, refuseRequest } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import { refusalOfKms, usesKms } from './refusals.ts'
import type { ServerSideState } from './state.ts'

/** Very many objects with the bucket's default encryption: what KMS is asked, and nothing else, is computed. */
export function reduceBulk(state: ServerSideState, { type, count }: BulkCommand): ServerSideOutcome {
  if (state.work !== null) return refused(state, 'not-yet')
  const isPut = type === 'PutMany'
  const action = isPut ? 'GenerateDataKey' : 'Decrypt'
  const refusal = usesKms(state.bucket.encryption) ? refusalOfKms(state, action) : undefined
  if (refusal) return refuseRequest(state, refusal)
  const calls = callsForMany(state.bucket, count)
  const { puts, gets } = state.traffic
  const served: ServerSideState = {
    ...state,
    failure: null,
    kmsCalls: countCalls(state.kmsCalls, { [action]: calls }),
    traffic: isPut ? { puts: puts + count, gets } : { puts, gets: gets + count },
  }
  return happened(served, isPut ? 'many-put' : 'many-read', { count, calls })
}

/**
 * How often S3 asks KMS for `count` objects. With a Bucket Key it asks once in this model: all requests come from one
 * caller and within the time for which S3 keeps the key; AWS does not publish how long that is.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
 */
function callsForMany(
  { encryption, bucketKey }: Pick<ServerSideState['bucket'], 'encryption' | 'bucketKey'>,
  count: number,
): number {
  switch (encryption) {
    case 'sse-s3':
      return 0
    case 'dsse-kms':
      return 2 * count
    case 'sse-kms':
      return bucketKey ? 1 : count
  }
}
