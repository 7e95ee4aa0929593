import type { StoredObject } from './state.ts'

export const REGION = 'ap-northeast-2'
export const ACCOUNT = '111122223333'
export const BUCKET_NAME = 'practice-records'
export const OBJECT_KEY = 'card.txt'
export const BUCKET_ARN = `arn:aws:s3:::${BUCKET_NAME}`
export const OBJECT_ARN = `${BUCKET_ARN}/${OBJECT_KEY}`
export const CALLER_ARN = `arn:aws:sts::${ACCOUNT}:assumed-role/app/practice`
export const S3_HOST = `${BUCKET_NAME}.s3.${REGION}.amazonaws.com`

/**
 * The encryption context that S3 gives KMS: the object's ARN, with a Bucket Key the bucket's.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#encryption-context
 */
export function contextOf({ bucketKey }: Pick<StoredObject, 'bucketKey'>): Readonly<Record<string, string>> {
  return { 'aws:s3:arn': bucketKey ? BUCKET_ARN : OBJECT_ARN }
}
