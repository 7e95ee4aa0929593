/** Whether WebCrypto is there: browsers offer it to pages that came over HTTPS or from this machine, Node always. */
export function hasWebCrypto(): boolean {
  // The types promise what insecure pages do not get.
  const offered = globalThis.crypto as { readonly subtle?: SubtleCrypto } | undefined
  return offered?.subtle !== undefined
}

/**
 * Waits for an operation that WebCrypto refuses where a key, a tag or a padding does not fit.
 *
 * @returns undefined for a refusal. WebCrypto does not say what it was that did not fit.
 */
export function unlessRefused<Value>(operation: Promise<Value>): Promise<Value | undefined> {
  return unlessNamed(operation, REFUSALS)
}

/**
 * Waits for the import of a key that came from somebody else and may be anything.
 *
 * @returns undefined where the bytes are no such key, or of a kind that WebCrypto does not have.
 */
export function unlessNoKey(operation: Promise<CryptoKey>): Promise<CryptoKey | undefined> {
  return unlessNamed(operation, NO_KEY)
}

async function unlessNamed<Value>(
  operation: Promise<Value>,
  names: ReadonlySet<string>,
): Promise<Value | undefined> {
  try {
    return await operation
  } catch (error) {
    if (error instanceof DOMException && names.has(error.name)) return undefined
    throw error
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['OperationError', 'NotSupportedError'])
const NO_KEY: ReadonlySet<string> = new Set([...REFUSALS, 'DataError'])
