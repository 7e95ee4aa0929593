import type { Secrecy } from '#domain/content/term.ts'

/** Every class of secrecy, from what all can read to what is refused; a new class does not compile until it is here. */
export const SECRECY_ORDER = Object.keys({
  plaintext: true,
  ciphertext: true,
  key: true,
  'wrapped-key': true,
  context: true,
  tag: true,
  public: true,
  denied: true,
} satisfies Record<Secrecy, true>) as readonly Secrecy[]
