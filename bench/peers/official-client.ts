/** The AWS Encryption SDK for JavaScript, streaming with suite 0478 and a raw AES keyring. */
import { Readable } from 'node:stream'
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node'

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)

/** @param names - of the key, as our own keyring has them. */
export function officialClient(
  names: { readonly keyNamespace: string; readonly keyName: string },
  wrappingKey: Uint8Array,
) {
  const keyring = new RawAesKeyringNode({
    ...names,
    // It clears what it is given.
    unencryptedMasterKey: Uint8Array.from(wrappingKey),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    utf8Sorting: true,
  })
  const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY
  return {
    encrypt: (plaintext: Pieces, frameLength: number): AsyncIterable<Uint8Array> =>
      Readable.from(plaintext).pipe(client.encryptStream(keyring, { suiteId, frameLength })),
    decrypt: (message: Pieces): AsyncIterable<Uint8Array> =>
      Readable.from(message).pipe(client.decryptUnsignedMessageStream(keyring)),
  }
}
