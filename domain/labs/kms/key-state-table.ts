import type { KmsError } from './kms-error.ts'
import { arnOf } from './state.ts'
import type { KeyOrigin, KeyState, KmsKey } from './state.ts'

/** Why a state refuses an operation; the words are those of the footnotes under the table of AWS. */
type Refusal =
  | 'disabled'
  | 'pending-deletion'
  | 'not-pending-deletion'
  | 'pending-import'
  | 'unavailable'
  | 'creating'
  | 'updating'

/** What states refuse. A state that is not named lets the operation through. */
type Row = Partial<Readonly<Record<KeyState, Refusal>>>

const ALWAYS: Row = {}

const NOT_WHILE_DELETED: Row = {
  PendingDeletion: 'pending-deletion',
  PendingReplicaDeletion: 'pending-deletion',
}

const TO_USE: Row = {
  ...NOT_WHILE_DELETED,
  Disabled: 'disabled',
  PendingImport: 'pending-import',
  Unavailable: 'unavailable',
  Creating: 'creating',
}

const TO_SWITCH: Row = {
  ...NOT_WHILE_DELETED,
  PendingImport: 'pending-import',
  Creating: 'creating',
  Updating: 'updating',
}

const TO_ROTATE: Row = { ...NOT_WHILE_DELETED, Disabled: 'disabled', Creating: 'creating' }

const CANCEL: Row = {
  Creating: 'not-pending-deletion',
  Enabled: 'not-pending-deletion',
  Disabled: 'not-pending-deletion',
  PendingImport: 'not-pending-deletion',
  Unavailable: 'not-pending-deletion',
  Updating: 'not-pending-deletion',
}

const IMPORT: Row = { ...NOT_WHILE_DELETED, Creating: 'creating' }

/**
 * Every operation on a key that there is, and what it needs of the key's state.
 *
 * AWS names two errors for keys that wait for their deletion, `DisabledException` and `KMSInvalidStateException`; the
 * model always gives the second. `RotateKeyOnDemand` is newer than that table and follows the other uses of a key.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html as of June 2023
 */
const TABLE = {
  CancelKeyDeletion: CANCEL,
  CreateAlias: NOT_WHILE_DELETED,
  CreateGrant: { ...TO_USE, Unavailable: undefined },
  Decrypt: TO_USE,
  DeleteAlias: ALWAYS,
  DeleteImportedKeyMaterial: { Creating: 'creating', Updating: 'updating' },
  DescribeKey: ALWAYS,
  DisableKey: TO_SWITCH,
  DisableKeyRotation: TO_ROTATE,
  EnableKey: TO_SWITCH,
  EnableKeyRotation: TO_ROTATE,
  Encrypt: TO_USE,
  GenerateDataKey: TO_USE,
  GenerateDataKeyPair: TO_USE,
  GenerateDataKeyPairWithoutPlaintext: TO_USE,
  GenerateDataKeyWithoutPlaintext: TO_USE,
  GenerateMac: TO_USE,
  GetKeyPolicy: ALWAYS,
  GetKeyRotationStatus: ALWAYS,
  GetParametersForImport: { ...IMPORT, Updating: 'updating' },
  GetPublicKey: TO_USE,
  ImportKeyMaterial: IMPORT,
  ListAliases: ALWAYS,
  ListGrants: ALWAYS,
  ListKeyPolicies: ALWAYS,
  ListResourceTags: ALWAYS,
  PutKeyPolicy: ALWAYS,
  ReEncrypt: TO_USE,
  ReplicateKey: { ...TO_USE, Updating: 'updating' },
  RetireGrant: ALWAYS,
  RevokeGrant: ALWAYS,
  RotateKeyOnDemand: TO_USE,
  ScheduleKeyDeletion: { ...NOT_WHILE_DELETED, Updating: 'updating' },
  Sign: TO_USE,
  TagResource: NOT_WHILE_DELETED,
  UntagResource: NOT_WHILE_DELETED,
  /** Of the key that the alias is to name; the one it named until now may be in any state. */
  UpdateAlias: NOT_WHILE_DELETED,
  UpdateKeyDescription: NOT_WHILE_DELETED,
  UpdatePrimaryRegion: TO_USE,
  Verify: TO_USE,
  VerifyMac: TO_USE,
} as const satisfies Readonly<Record<string, Row>>

/** An operation on a key that exists. */
export type KmsOperation = keyof typeof TABLE

/** Whether the model knows an operation of this name. */
export function isKmsOperation(name: string): name is KmsOperation {
  return Object.hasOwn(TABLE, name)
}

/** Operations that are for keys of one origin only. */
const ORIGINS: Partial<Readonly<Record<KmsOperation, KeyOrigin>>> = {
  DeleteImportedKeyMaterial: 'EXTERNAL',
  GetParametersForImport: 'EXTERNAL',
  ImportKeyMaterial: 'EXTERNAL',
  DisableKeyRotation: 'AWS_KMS',
  EnableKeyRotation: 'AWS_KMS',
  GetKeyRotationStatus: 'AWS_KMS',
}

/**
 * What KMS answers to an operation because of the state or the origin of its key.
 *
 * @returns undefined where nothing stands in the way.
 */
export function refusalOfState(
  account: string,
  operation: KmsOperation,
  key: Pick<KmsKey, 'region' | 'keyId' | 'state' | 'origin'>,
): KmsError | undefined {
  const arn = arnOf(account, key)
  const origin = ORIGINS[operation]
  if (origin !== undefined && origin !== key.origin) {
    return {
      code: 'UnsupportedOperationException',
      message: `${arn} origin is ${key.origin} which is not valid for this operation.`,
    }
  }
  const row: Row = TABLE[operation]
  const refusal = row[key.state]
  return refusal && errorOf(refusal, arn, key.state)
}

function errorOf(refusal: Refusal, arn: string, state: KeyState): KmsError {
  if (refusal === 'disabled') return { code: 'DisabledException', message: `${arn} is disabled.` }
  const words = state === 'PendingReplicaDeletion' ? 'pending replica deletion' : refusal.replaceAll('-', ' ')
  return { code: 'KMSInvalidStateException', message: `${arn} is ${words}.` }
}
