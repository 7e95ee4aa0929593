import type { ExplanationSource } from '../kernel/lab.ts'

const S3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide'
const S3_API = 'https://docs.aws.amazon.com/AmazonS3/latest/API'
const KMS = 'https://docs.aws.amazon.com/kms/latest/developerguide'

const SSE_KMS = `${S3}/UsingKMSEncryption.html`
const SSE_C = `${S3}/ServerSideEncryptionCustomerKeys.html`
const SSE_S3 = `${S3}/UsingServerSideEncryption.html`
const BUCKET_KEY = `${S3}/bucket-key.html`
const POLICIES = `${S3}/example-bucket-policies.html`
const DENIALS = `${S3}/troubleshoot-403-errors.html`
const KEY_STATES = `${KMS}/key-state.html`
const DELETION = `${KMS}/deleting-keys.html`
const UPDATE = `${S3}/update-sse-encryption.html`

const documented = (source: string): ExplanationSource => ({ source, certainty: 'documented' })
const simplified = (source: string): ExplanationSource => ({ source, certainty: 'simplified' })
const assumed = (source: string): ExplanationSource => ({ source, certainty: 'assumed' })

/** Every explanation of the lab and where it comes from; the words stand in content/labs/server-side. */
export const SERVER_SIDE_EXPLANATIONS = {
  'put-sent': documented(`${S3_API}/API_PutObject.html`),
  'sent-in-clear': documented(POLICIES),
  'data-key-from-s3': simplified(SSE_S3),
  'data-key-from-kms': documented(SSE_KMS),
  'bucket-key-from-kms': simplified(BUCKET_KEY),
  'bucket-key-reused': simplified(BUCKET_KEY),
  'two-data-keys': assumed(`${S3}/UsingDSSEncryption.html`),
  'key-from-caller': documented(SSE_C),
  'object-written': simplified(`${S3}/serv-side-encryption.html`),
  'get-sent': documented(`${S3_API}/API_GetObject.html`),
  'key-opened-by-s3': simplified(SSE_S3),
  'key-opened-by-kms': documented(SSE_KMS),
  'key-opened-by-bucket-key': simplified(BUCKET_KEY),
  'object-returned': documented(`${S3}/serv-side-encryption.html`),
  'denied-plain-http': documented(POLICIES),
  'denied-encryption-header': documented(`${S3}/UsingKMSEncryption.html#require-sse-kms`),
  'kms-needs-tls': documented(SSE_KMS),
  'sse-c-needs-tls': documented(SSE_C),
  'sse-c-blocked': documented(`${S3}/blocking-unblocking-s3-c-encryption-gpb.html`),
  'no-kms-permission': documented(DENIALS),
  'kms-key-disabled': documented(KEY_STATES),
  'kms-key-pending-deletion': documented(KEY_STATES),
  'kms-key-gone': documented(DELETION),
  'wrong-customer-key': documented(SSE_C),
  'customer-key-missing': documented(SSE_C),
  'object-altered': assumed(`${S3}/DataDurability.html`),
  'no-such-key': documented(`${S3_API}/API_GetObject.html`),
  'request-over': simplified(`${S3_API}/ErrorResponses.html`),
  'copied-onto-itself': documented(`${S3_API}/API_CopyObject.html`),
  'encryption-updated': simplified(UPDATE),
  'cannot-update': assumed(UPDATE),
  'many-put': simplified(BUCKET_KEY),
  'many-read': simplified(BUCKET_KEY),
  'object-set': simplified(`${S3}/serv-side-encryption.html`),
  'bucket-encryption-set': documented(`${S3_API}/API_PutBucketEncryption.html`),
  'bucket-policy-set': documented(POLICIES),
  'permissions-set': documented(SSE_KMS),
  'kms-key-switched': documented(KEY_STATES),
  'deletion-scheduled': documented(DELETION),
  'deletion-cancelled': documented(DELETION),
  'kms-key-deleted': documented(DELETION),
  'disk-copied': simplified(`${S3}/serv-side-encryption.html`),
  'operator-sse-s3': simplified(SSE_S3),
  'operator-kms': simplified(SSE_KMS),
  'operator-sse-c': documented(SSE_C),
  'operator-in-memory': documented(`${S3}/serv-side-encryption.html`),
  'bits-flipped': simplified(`${S3}/DataDurability.html`),
  'not-yet': simplified(`${S3}/serv-side-encryption.html`),
  'not-computed-here': simplified('https://www.w3.org/TR/webcrypto-2/'),
} as const satisfies Readonly<Record<string, ExplanationSource>>

export type ServerSideExplanation = keyof typeof SERVER_SIDE_EXPLANATIONS
