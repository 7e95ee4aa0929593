import type { Bytes } from '../../bytes/bytes.ts'

/** What the bytes are for; a caller that derives bytes from a seed tells the uses apart by it. */
export type RandomUse = 'random' | 'legacy_session_id' | 'ticket' | 'ticket_age_add'

/**
 * Gives bytes of chance: from the system for real secrets, from a seed or a record where a run must repeat.
 *
 * @returns exactly so many bytes.
 */
export type RandomBytes = (length: number, use: RandomUse) => Bytes
