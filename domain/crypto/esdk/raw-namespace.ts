/** @throws {RangeError} the namespace is that of KMS keyrings, which look for ARNs under it: a bug in the caller. */
export function requireRawNamespace(keyNamespace: string): void {
  if (keyNamespace === 'aws-kms') throw new RangeError('The namespace aws-kms belongs to KMS keyrings')
}
