import type { Bytes } from '../bytes/bytes.ts'

/** What the bytes are for; a caller that derives bytes from a seed tells the uses apart by it. */
export type RandomUse = 'message-id' | 'data-key' | 'wrapping-iv'

/**
 * Gives bytes of chance: from the system for real secrets, from a seed or a record where a run must repeat.
 *
 * @returns exactly so many bytes, never the same twice for an IV under one wrapping key.
 */
export type RandomBytes = (length: number, use: RandomUse) => Bytes
