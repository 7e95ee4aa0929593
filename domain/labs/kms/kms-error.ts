/**
 * What KMS answers instead of a result. The name is that of AWS. The sentence follows AWS's usual wording for states of keys
 * and missing keys, which was not checked against a live account; every other sentence is the model's own.
 */
export interface KmsError {
  readonly code: KmsErrorCode
  readonly message: string
}

/** @see https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html and the errors of each operation */
export type KmsErrorCode =
  | 'AccessDeniedException'
  | 'AlreadyExistsException'
  | 'DisabledException'
  | 'IncorrectKeyException'
  | 'InvalidAliasNameException'
  | 'InvalidCiphertextException'
  | 'KMSInvalidStateException'
  | 'LimitExceededException'
  | 'NotFoundException'
  | 'UnsupportedOperationException'
  | 'ValidationException'
