import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import {
  importAesGcmKey,
  IV_BYTES,
  openAesGcm,
  sealAesGcm,
  TAG_BYTES,
} from '#domain/crypto/primitives/aes-gcm.ts'
import type { Kit } from '../kernel/kit.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import { OBJECT_ARN } from './names.ts'

/**
 * AES-256-GCM under one key: IV, ciphertext and tag joined, as base64. The object's ARN is authenticated with it.
 *
 * S3 documents AES-256-GCM for what it encrypts; the order of the parts is this model's own.
 */
export async function seal(key: string, plaintext: Bytes, kit: Kit): Promise<string> {
  const iv = kit.bytes(IV_BYTES)
  const sealed = await sealAesGcm(await importKey(key), { iv, aad: utf8Bytes(OBJECT_ARN) }, plaintext)
  return toBase64(concatBytes(iv, sealed))
}

/** Undoes {@link seal}; undefined where the tag does not fit, or the bytes are too few to hold one. */
export async function open(key: string, sealed: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < IV_BYTES + TAG_BYTES) return undefined
  const iv = sealed.slice(0, IV_BYTES)
  return openAesGcm(await importKey(key), { iv, aad: utf8Bytes(OBJECT_ARN) }, sealed.slice(IV_BYTES))
}

/** Seals once for each key, the first key innermost. */
export async function sealLayers(keys: readonly string[], plaintext: Bytes, kit: Kit): Promise<string> {
  let sealed = toBase64(plaintext)
  for (const key of keys) sealed = await seal(key, bytesOf(sealed), kit)
  return sealed
}

/** Undoes {@link sealLayers}. */
export async function openLayers(keys: readonly string[], sealed: string): Promise<Bytes | undefined> {
  let opened: Bytes | undefined = bytesOf(sealed)
  for (const key of keys.toReversed()) {
    if (opened) opened = await open(key, opened)
  }
  return opened
}

/**
 * A salted HMAC-SHA-256 of a key: salt and code joined, as base64.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export async function checkValueOf(key: string, salt: Bytes): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const salted = await crypto.subtle.importKey('raw', salt, hmac, false, ['sign'])
  const code = new Uint8Array(await crypto.subtle.sign('HMAC', salted, bytesOf(key)))
  return toBase64(concatBytes(salt, code))
}

/** Whether a key is the one that a check value was made of. */
export async function isKeyOf(keyCheck: string, key: string): Promise<boolean> {
  return (await checkValueOf(key, bytesOf(keyCheck).slice(0, SALT_BYTES))) === keyCheck
}

export const SALT_BYTES = 16

async function importKey(key: string): Promise<CryptoKey> {
  const imported = await importAesGcmKey(bytesOf(key))
  if (!imported) throw new TypeError('A data key of this lab has 32 bytes')
  return imported
}
