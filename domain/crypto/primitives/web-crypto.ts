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
export async function unlessRefused<Value>(operation: Promise<Value>): Promise<Value | undefined> {
  try {
    return await operation
  } catch (error) {
    if (error instanceof DOMException && REFUSALS.has(error.name)) return undefined
    throw error
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['OperationError', 'NotSupportedError'])
