import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { Bytes } from './bytes/bytes.ts'
import { concatBytes } from './bytes/bytes.ts'

/** What a picture says about some bytes of a format. */
export interface FieldLabel {
  /** Where the field stands in the format, from the outside in, as `header.encrypted-data-keys.0.key-provider-id`. */
  readonly path: string
  readonly secrecy: Secrecy
  /** Names the text that explains the field, as `esdk.message-id`; the same field of two messages shares it. */
  readonly explanation: string
}

export interface ByteRange {
  /** Bytes from the beginning of the whole, 0 for the first. */
  readonly offset: number
  /** In bytes; 0 for a field that is there but empty. */
  readonly length: number
}

/** A labelled range of bytes. */
export interface TraceField extends FieldLabel, ByteRange {}

/** The fields of some bytes in their order, without gap or overlap. */
export type Trace = readonly TraceField[]

/** A field together with its bytes, not placed yet. */
export interface Segment extends FieldLabel {
  readonly bytes: Bytes
}

/** Bytes and what each of them is. */
export interface TracedBytes {
  readonly bytes: Bytes
  readonly trace: Trace
}

/**
 * Lays segments one after the other.
 *
 * Every encoder makes segments and nothing else, so a trace cannot disagree with the bytes it describes.
 */
export function joinSegments(segments: readonly Segment[]): TracedBytes {
  let offset = 0
  const trace = segments.map(({ path, secrecy, explanation, bytes }) => {
    const field = { path, offset, length: bytes.length, secrecy, explanation }
    offset += bytes.length
    return field
  })
  return { bytes: joinBytes(segments), trace }
}

/** The bytes of segments, one after the other. */
export function joinBytes(segments: readonly Segment[]): Bytes {
  return concatBytes(...segments.map(({ bytes }) => bytes))
}
