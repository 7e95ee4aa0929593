/**
 * What KMS answers instead of a result. The name is that of AWS. So is the sentence for states of keys, missing keys and
 * ciphertexts; where AWS publishes none, the sentence is the model's own.
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
