import type { Bytes } from '../../bytes/bytes.ts'
import { hkdfExpand, hkdfExtract } from '../../primitives/hkdf-parts.ts'
import { hmac } from '../../primitives/hmac.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { Derivation, Secret, SecretName } from './derivation.ts'
import { hkdfLabel } from './hkdf-label.ts'

/** What tells expansions of one secret apart. */
export interface ExpandInput {
  readonly secret: Secret
  /** Without `tls13 `. */
  readonly label: string
  readonly context: Bytes
}

/**
 * Computes the key schedule of one cipher suite and keeps how each value came about, so that what is shown is what was
 * computed.
 */
export class Deriver {
  readonly suite: CipherSuite
  readonly #derivations: Derivation[] = []

  constructor(suite: CipherSuite) {
    this.suite = suite
  }

  /** Everything derived so far, in its order. */
  get derivations(): readonly Derivation[] {
    return this.#derivations
  }

  /** As many zeros as the hash is long: what stands where there is no salt, no key or no pre-shared key. */
  get zeros(): Secret {
    return { name: 'zeros', bytes: new Uint8Array(this.suite.hashBytes) }
  }

  /** @see RFC 5869, 2.2 */
  async extract(name: SecretName, salt: Secret, inputKey: Secret): Promise<Secret> {
    const bytes = await hkdfExtract(this.suite.hash, salt.bytes, inputKey.bytes)
    return this.#keep({ operation: 'HKDF-Extract', from: [salt, inputKey], output: { name, bytes } })
  }

  /**
   * @param length - in bytes.
   * @see RFC 8446, 7.1
   */
  async expandLabel(name: SecretName, input: ExpandInput, length: number): Promise<Secret> {
    const output = { name, bytes: await this.#expand(input, length) }
    const { secret, label, context } = input
    return this.#keep({ operation: 'HKDF-Expand-Label', from: [secret], label, context, output })
  }

  /**
   * Expands a secret to another one of the hash's length, bound to the messages so far.
   *
   * @param input - its context is a transcript hash.
   * @see RFC 8446, 7.1
   */
  async deriveSecret(name: SecretName, input: ExpandInput): Promise<Secret> {
    const output = { name, bytes: await this.#expand(input, this.suite.hashBytes) }
    const { secret, label, context } = input
    return this.#keep({ operation: 'Derive-Secret', from: [secret], label, context, output })
  }

  async authenticate(name: SecretName, key: Secret, message: Bytes): Promise<Secret> {
    const output = { name, bytes: await hmac(this.suite.hash, key.bytes, message) }
    return this.#keep({ operation: 'HMAC', from: [key], context: message, output })
  }

  /** The transcript hash of messages, one after the other. @see RFC 8446, 4.4.1 */
  async hash(messages: Bytes): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.digest(this.suite.hash, messages))
  }

  #expand({ secret, label, context }: ExpandInput, length: number): Promise<Bytes> {
    return hkdfExpand(this.suite.hash, secret.bytes, hkdfLabel(label, context, length), length)
  }

  #keep(derivation: Derivation): Secret {
    this.#derivations.push(derivation)
    return derivation.output
  }
}
