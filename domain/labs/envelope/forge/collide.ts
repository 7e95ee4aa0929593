import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import { unsignedBytes } from '#domain/crypto/bytes/unsigned.ts'
import { blockOf, elementOf, ghash, inverse, multiply, power } from './gcm-field.ts'

const BLOCK_BYTES = 16

/** Data authenticated under GCM and encrypted content, with one whole block of either left open. */
export interface OpenBlock {
  readonly iv: Bytes
  readonly aad: Bytes
  readonly ciphertext: Bytes
  /** Where the open block begins; a multiple of 16. */
  readonly open: { readonly in: 'aad' | 'ciphertext'; readonly offset: number }
}

/**
 * Fills the open block so that both keys have the same tag: GCM ties a ciphertext to no key.
 *
 * The tag is a polynomial in a value made of the key, and each block is one coefficient; two keys and one free
 * coefficient make one linear equation.
 *
 * @see Albertini, Duong, Gueron, Kölbl, Luykx, Schmieg: How to Abuse and Fix Authenticated Encryption Without Key
 *   Commitment (2022), section 3
 */
export async function collide(
  keys: readonly [Bytes, Bytes],
  input: OpenBlock,
): Promise<Pick<OpenBlock, 'aad' | 'ciphertext'>> {
  const [first, second] = (await Promise.all(keys.map((key) => weigh(key, input)))) as [Weight, Weight]
  const block = blockOf(multiplyByInverse(first.rest ^ second.rest, first.coefficient ^ second.coefficient))
  const fill = (bytes: Bytes): Bytes => {
    const filled = bytes.slice()
    filled.set(block, input.open.offset)
    return filled
  }
  return input.open.in === 'aad'
    ? { aad: fill(input.aad), ciphertext: input.ciphertext }
    : { aad: input.aad, ciphertext: fill(input.ciphertext) }
}

/** What a tag is under one key: the open block times `coefficient`, plus `rest`. */
interface Weight {
  readonly coefficient: bigint
  readonly rest: bigint
}

async function weigh(key: Bytes, { iv, aad, ciphertext, open }: OpenBlock): Promise<Weight> {
  const hashKey = elementOf(await encryptBlocks(key, new Uint8Array(BLOCK_BYTES)))
  const mask = elementOf(await encryptBlocks(key, counterBlock(iv, 1)))
  const aadBlocks = Math.ceil(aad.length / BLOCK_BYTES)
  const blocks = aadBlocks + Math.ceil(ciphertext.length / BLOCK_BYTES) + 1
  const index = open.offset / BLOCK_BYTES + (open.in === 'aad' ? 0 : aadBlocks)
  return {
    coefficient: power(hashKey, BigInt(blocks - index)),
    rest: ghash(hashKey, aad, ciphertext) ^ mask,
  }
}

function multiplyByInverse(left: bigint, right: bigint): bigint {
  return left === 0n ? 0n : multiply(left, inverse(right))
}

/** The bytes that GCM adds to a plaintext under a key. */
export async function keyStream(key: Bytes, iv: Bytes, length: number): Promise<Bytes> {
  return encryptBlocks(key, counterBlock(iv, 2), length)
}

/** Encrypts a counter and those that follow it: AES-CTR over zeros. */
async function encryptBlocks(key: Bytes, counter: Bytes, length = BLOCK_BYTES): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CTR', false, ['encrypt'])
  const algorithm = { name: 'AES-CTR', counter, length: 32 }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, new Uint8Array(length)))
}

function counterBlock(iv: Bytes, counter: number): Bytes {
  return concatBytes(iv, unsignedBytes(counter, 4))
}
