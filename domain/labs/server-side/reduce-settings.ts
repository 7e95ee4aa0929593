import type { Why } from '../kernel/lab.ts'
import { policyDocument } from './bucket-policy.ts'
import type { SettingCommand } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { BUCKET_NAME } from './names.ts'
import { apiCall, changed, refused } from './outcome.ts'
import type { ServerSideOutcome } from './outcome.ts'
import type { BucketKmsKey, ServerSideState } from './state.ts'

const DAY = 86_400_000

/** What an administrator sets; it reaches what comes after it, and no object that lies there already. */
export function reduceSetting(state: ServerSideState, command: SettingCommand): ServerSideOutcome {
  switch (command.type) {
    case 'PutBucketEncryption':
      return setEncryption(state, command)
    case 'PutBucketPolicy':
      return setPolicy(state, command)
    case 'SetPermissions': {
      const { generateDataKey, decrypt } = command
      const permissions = { generateDataKey, decrypt }
      const values = { generateDataKey: String(generateDataKey), decrypt: String(decrypt) }
      return changed({ ...state, permissions, heldBucketKey: null }, { key: 'permissions-set', values })
    }
    case 'EnableKey':
      return switchKey(state, { from: 'Disabled', to: 'Enabled', call: 'EnableKey' })
    case 'DisableKey':
      return switchKey(state, { from: 'Enabled', to: 'Disabled', call: 'DisableKey' })
    case 'ScheduleKeyDeletion':
      return scheduleDeletion(state, command.days)
    case 'CancelKeyDeletion':
      return cancelDeletion(state)
    case 'DeleteKey':
      return deleteKey(state)
  }
}

function setEncryption(
  state: ServerSideState,
  command: Extract<SettingCommand, { type: 'PutBucketEncryption' }>,
): ServerSideOutcome {
  const { encryption, blocksSseC } = command
  const bucketKey = command.bucketKey && encryption === 'sse-kms'
  const bucket = { ...state.bucket, encryption, bucketKey, blocksSseC }
  const values = { encryption, bucketKey: String(bucketKey) }
  const request = { bucketName: BUCKET_NAME, encryption, bucketKeyEnabled: bucketKey }
  return {
    ...changed({ ...state, bucket, heldBucketKey: null }, { key: 'bucket-encryption-set', values }),
    trail: [apiCall(state, 's3', 'PutBucketEncryption', request)],
  }
}

function setPolicy(
  state: ServerSideState,
  { httpsOnly, kmsOnly }: Extract<SettingCommand, { type: 'PutBucketPolicy' }>,
): ServerSideOutcome {
  const policy = { httpsOnly, kmsOnly }
  const request = { bucketName: BUCKET_NAME, bucketPolicy: policyDocument(policy) }
  return {
    ...changed({ ...state, bucket: { ...state.bucket, policy } }, { key: 'bucket-policy-set' }),
    trail: [apiCall(state, 's3', 'PutBucketPolicy', request)],
  }
}

function switchKey(
  state: ServerSideState,
  { from, to, call }: { from: BucketKmsKey['state']; to: BucketKmsKey['state']; call: string },
): ServerSideOutcome {
  if (state.kmsKey.state !== from) return refused(state, 'not-yet')
  return keyChanged(state, { state: to }, { why: { key: 'kms-key-switched', values: { state: to } }, call })
}

function scheduleDeletion(state: ServerSideState, days: number): ServerSideOutcome {
  const { kmsKey, now } = state
  if (kmsKey.state === 'PendingDeletion' || kmsKey.state === 'Deleted') return refused(state, 'not-yet')
  return keyChanged(
    state,
    { state: 'PendingDeletion', deletionAt: now + days * DAY },
    { why: { key: 'deletion-scheduled', values: { days } }, call: 'ScheduleKeyDeletion' },
  )
}

function cancelDeletion(state: ServerSideState): ServerSideOutcome {
  if (state.kmsKey.state !== 'PendingDeletion') return refused(state, 'not-yet')
  return keyChanged(
    state,
    { state: 'Disabled', deletionAt: null },
    { why: { key: 'deletion-cancelled' }, call: 'CancelKeyDeletion' },
  )
}

function deleteKey(state: ServerSideState): ServerSideOutcome {
  const { deletionAt } = state.kmsKey
  if (deletionAt === null || state.now < deletionAt) return refused(state, 'not-yet')
  return keyChanged(
    state,
    { state: 'Deleted', material: '', deletionAt: null },
    { why: { key: 'kms-key-deleted' }, call: 'DeleteKey' },
  )
}

/** The model forgets the bucket-level key at once; AWS publishes no time for which S3 would still use it. */
function keyChanged(
  state: ServerSideState,
  key: Partial<BucketKmsKey>,
  { why, call }: { why: Why & { key: ServerSideExplanation }; call: string },
): ServerSideOutcome {
  const kmsKey = { ...state.kmsKey, ...key }
  return {
    ...changed({ ...state, kmsKey, heldBucketKey: null }, why),
    trail: [apiCall(state, 'kms', call, { keyId: kmsKey.arn })],
  }
}
