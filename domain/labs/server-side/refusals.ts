import type { LabError, Why } from '../kernel/lab.ts'
import { denyingStatement } from './bucket-policy.ts'
import type { AskedEncryption, Encryption, Scheme, SentKey } from './command.ts'
import type { ServerSideExplanation } from './explanations.ts'
import { CALLER_ARN, OBJECT_ARN } from './names.ts'
import type { BucketKmsKey, ServerSideState } from './state.ts'

/** An error of S3: name, message and HTTP status as S3 gives them, and what it comes from. */
export interface Refusal {
  readonly answer: LabError & { readonly status: number }
  readonly why: Why & { readonly key: ServerSideExplanation }
}

/** A request that arrives at S3. */
export interface Arriving {
  readonly action: 's3:PutObject' | 's3:GetObject'
  readonly scheme: Scheme
  readonly asked: AskedEncryption
  /** What the object is, or will be, encrypted with. */
  readonly encryption: Encryption
}

/** Whether KMS keys protect it. */
export function usesKms(encryption: Encryption): encryption is 'sse-kms' | 'dsse-kms' {
  return encryption === 'sse-kms' || encryption === 'dsse-kms'
}

/** What S3 refuses before it looks for any key: the connection first, the bucket policy, then blocked encryption. */
export function refusalOnArrival({ bucket }: ServerSideState, arriving: Arriving): Refusal | undefined {
  const { action, scheme, encryption } = arriving
  if (scheme === 'http' && usesKms(encryption)) return KMS_NEEDS_TLS
  if (scheme === 'http' && encryption === 'sse-c') return SSE_C_NEEDS_TLS
  const denied = denyingStatement(bucket.policy, arriving)
  if (denied === 'DenyPlainHttp') return deniedBecause(action, EXPLICIT_DENY, { key: 'denied-plain-http' })
  if (denied) return deniedBecause(action, EXPLICIT_DENY, { key: 'denied-encryption-header' })
  if (action === 's3:PutObject' && encryption === 'sse-c' && bucket.blocksSseC) {
    return deniedBecause(action, SSE_C_BLOCKED, { key: 'sse-c-blocked' })
  }
  return undefined
}

/** What the key of the caller decides at once: an SSE-C object is asked for with a key or not at all. */
export function refusalWithoutKey(encryption: Encryption, key: SentKey): Refusal | undefined {
  return encryption === 'sse-c' && key === 'none' ? CUSTOMER_KEY_MISSING : undefined
}

/**
 * What KMS refuses, as S3 passes it on: first whether the caller may, then whether the key can.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
 */
export function refusalOfKms(
  { permissions, kmsKey }: ServerSideState,
  action: 'GenerateDataKey' | 'Decrypt',
): Refusal | undefined {
  const isAllowed = action === 'Decrypt' ? permissions.decrypt : permissions.generateDataKey
  if (kmsKey.state === 'Deleted') return keyRefusal(kmsKey)
  return isAllowed ? keyRefusal(kmsKey) : noPermission(kmsKey, action)
}

function noPermission({ arn }: BucketKmsKey, action: string): Refusal {
  const name = `kms:${action}`
  const message = `User: ${CALLER_ARN} is not authorized to perform: ${name} on resource: ${arn} because no identity-based policy allows the ${name} action`
  return {
    answer: { code: 'AccessDenied', message, status: 403 },
    why: { key: 'no-kms-permission', values: { action: name } },
  }
}

function keyRefusal({ arn, state }: BucketKmsKey): Refusal | undefined {
  switch (state) {
    case 'Enabled':
      return undefined
    case 'Disabled':
      return badKey('KMS.DisabledException', `${arn} is disabled.`, 'kms-key-disabled')
    case 'PendingDeletion':
      return badKey('KMS.KMSInvalidStateException', `${arn} is pending deletion.`, 'kms-key-pending-deletion')
    case 'Deleted':
      return badKey('KMS.NotFoundException', `Key '${arn}' does not exist`, 'kms-key-gone')
  }
}

function badKey(code: string, message: string, key: ServerSideExplanation): Refusal {
  return { answer: { code, message, status: 400 }, why: { key } }
}

function deniedBecause(action: string, because: string, why: Refusal['why']): Refusal {
  const message = `User: ${CALLER_ARN} is not authorized to perform: ${action} on resource: "${OBJECT_ARN}" ${because}`
  return { answer: { code: 'AccessDenied', message, status: 403 }, why }
}

const EXPLICIT_DENY = 'with an explicit deny in a resource-based policy'
const SSE_C_BLOCKED =
  'because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type'

const KMS_NEEDS_TLS: Refusal = {
  answer: {
    code: 'InvalidArgument',
    message:
      'Requests specifying Server Side Encryption with AWS KMS managed keys must be made over a secure connection.',
    status: 400,
  },
  why: { key: 'kms-needs-tls' },
}

const SSE_C_NEEDS_TLS: Refusal = {
  answer: {
    code: 'InvalidRequest',
    message:
      'Requests specifying Server Side Encryption with Customer provided keys must be made over a secure connection.',
    status: 400,
  },
  why: { key: 'sse-c-needs-tls' },
}

/** An SSE-C object is read or copied with its key or not at all. */
export const CUSTOMER_KEY_MISSING: Refusal = {
  answer: {
    code: 'InvalidRequest',
    message:
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    status: 400,
  },
  why: { key: 'customer-key-missing' },
}

export const WRONG_CUSTOMER_KEY: Refusal = {
  answer: { code: 'AccessDenied', message: 'Access Denied', status: 403 },
  why: { key: 'wrong-customer-key' },
}

/** AWS does not say how S3 would answer; a general error of the server is the least that it could. */
export const OBJECT_ALTERED: Refusal = {
  answer: {
    code: 'InternalError',
    message: 'We encountered an internal error. Please try again.',
    status: 500,
  },
  why: { key: 'object-altered' },
}

export const NO_SUCH_KEY: Refusal = {
  answer: { code: 'NoSuchKey', message: 'The specified key does not exist.', status: 404 },
  why: { key: 'no-such-key' },
}

/** S3 documents which objects it takes, not the words in which it refuses the others. */
export const CANNOT_UPDATE: Refusal = {
  answer: { code: 'InvalidRequest', message: '', status: 400 },
  why: { key: 'cannot-update' },
}
