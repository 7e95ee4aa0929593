/**
 * What a value reveals to someone who holds it, from what all can read to what is refused. Each class has one colour
 * and one shape everywhere in the product. `context` is what is authenticated but not hidden, `tag` also stands for
 * signatures.
 */
export const SECRECY_CLASSES = [
  'plaintext',
  'ciphertext',
  'key',
  'wrapped-key',
  'context',
  'tag',
  'public',
  'denied',
] as const
export type Secrecy = (typeof SECRECY_CLASSES)[number]
