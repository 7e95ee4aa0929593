import type { Json } from '../kernel/json.ts'
import type { AskedEncryption, Scheme } from './command.ts'
import { BUCKET_ARN } from './names.ts'
import type { ServerSideState } from './state.ts'

type Policy = ServerSideState['bucket']['policy']

/** The value of the header `x-amz-server-side-encryption`; SSE-C has headers of its own, and the default sends none. */
export const ENCRYPTION_HEADER: Readonly<Record<AskedEncryption, string | null>> = {
  default: null,
  'sse-s3': 'AES256',
  'sse-kms': 'aws:kms',
  'dsse-kms': 'aws:kms:dsse',
  'sse-c': null,
}

/** A request as the two statements see it. */
export interface PolicyRequest {
  readonly action: 's3:PutObject' | 's3:GetObject'
  readonly scheme: Scheme
  readonly asked: AskedEncryption
}

/**
 * Which of the two denying statements applies to a request, if any.
 *
 * `StringNotEquals` also holds where the request has no such key: a put without the header is denied although the
 * bucket's default would encrypt it with KMS.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function denyingStatement(
  policy: Policy,
  { action, scheme, asked }: PolicyRequest,
): 'DenyPlainHttp' | 'DenyOtherEncryption' | undefined {
  if (policy.httpsOnly && scheme === 'http') return 'DenyPlainHttp'
  const isPut = action === 's3:PutObject'
  if (policy.kmsOnly && isPut && ENCRYPTION_HEADER[asked] !== 'aws:kms') return 'DenyOtherEncryption'
  return undefined
}

/** The bucket policy as JSON, ready to paste; no statement where nothing is denied. */
export function policyDocument({ httpsOnly, kmsOnly }: Policy): Json {
  return {
    Version: '2012-10-17',
    Statement: [...(httpsOnly ? [DENY_PLAIN_HTTP] : []), ...(kmsOnly ? [DENY_OTHER_ENCRYPTION] : [])],
  }
}

const DENY_PLAIN_HTTP: Json = {
  Sid: 'DenyPlainHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}

const DENY_OTHER_ENCRYPTION: Json = {
  Sid: 'DenyOtherEncryption',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: `${BUCKET_ARN}/*`,
  Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
}
