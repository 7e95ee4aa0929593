const GOLDEN_RATIO_32 = 0x9e3779b9

/**
 * A stream of numbers in [0, 1) that depends on the seed alone, equal in every JavaScript engine.
 *
 * A Weyl sequence (steps of 2^32 divided by the golden ratio) put through MurmurHash3's 32-bit finaliser: the
 * construction of SplitMix with words of 32 bits. Good enough to shuffle options, useless for secrets. Stored events
 * name seeds, so the stream of a seed never changes.
 *
 * @param seed - an integer; only its low 32 bits count.
 * @see Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014)
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + GOLDEN_RATIO_32) >>> 0
    return mixBits(state) / 2 ** 32
  }
}

/** A seed made of a text, as `kms-017:3`: FNV-1a over its UTF-16 code units, then mixed. 0 to 2^32 - 1. */
export function seedFromText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return mixBits(hash >>> 0)
}

/** The same values in an order that depends on the stream alone (Fisher and Yates); the input stays as it is. */
export function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const held = shuffled[last] as Value
    shuffled[last] = shuffled[other] as Value
    shuffled[other] = held
  }
  return shuffled
}

/** MurmurHash3's `fmix32`: every input bit changes about half of the 32 output bits. */
function mixBits(word: number): number {
  let mixed = word
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
