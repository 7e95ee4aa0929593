import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { unsignedBytes } from '../../bytes/unsigned.ts'
import type { Segment } from '../../trace.ts'
import type { FormatRule } from '../failures.ts'
import { labelField } from './label-field.ts'
import type { TlsReader } from './tls-reader.ts'

/**
 * The presentation language of TLS: each structure is written down once, in the words of the RFC, and read and written
 * from that.
 *
 * @see RFC 8446, 3
 */
export interface Codec<Value> {
  /** The fields of a value with their labels. */
  write(path: string, value: Value): Segment[]
  /** Reads a value, or anything at all once the reader has a fault. */
  read(reader: TlsReader, path: string): Value
}

export type ValueOf<Of> = Of extends Codec<infer Value> ? Value : never

/** How many bytes something may be long; what is written otherwise is a bug and throws. */
interface Range {
  readonly min: number
  readonly max: number
}

/** `uint8`, `uint16`, `uint24` or `uint32`. @see RFC 8446, 3.3 */
export function unsigned(length: 1 | 2 | 3 | 4): Codec<number> {
  return {
    write: (path, value) => [field(path, unsignedBytes(value, length))],
    read: (reader, path) => reader.unsigned(path, length),
  }
}

/** `opaque name[length]`. @see RFC 8446, 3.4 */
export function fixed(length: number, secrecy: Secrecy = 'public'): Codec<Bytes> {
  return {
    write(path, value) {
      if (value.length !== length)
        throw new RangeError(`${path} is ${value.length} bytes long, not ${length}`)
      return [field(path, value, secrecy)]
    },
    read: (reader, path) => reader.bytes(path, length, secrecy),
  }
}

/** What is left of the structure around it. */
export function remaining(secrecy: Secrecy = 'public'): Codec<Bytes> {
  return {
    write: (path, value) => [field(path, value, secrecy)],
    read: (reader, path) => reader.bytes(path, reader.left, secrecy),
  }
}

/** `opaque name<min..max>`: a length, then as many bytes. @see RFC 8446, 3.4 */
export function opaque(range: Range, secrecy: Secrecy = 'public'): Codec<Bytes> {
  return prefixed(range, remaining(secrecy))
}

/** `T name<min..max>`: a length in bytes, then items to its end. @see RFC 8446, 3.4 */
export function vector<Item>(range: Range, item: Codec<Item>): Codec<readonly Item[]> {
  return prefixed(range, {
    write: (path, items) => items.flatMap((value, index) => item.write(`${path}.${index}`, value)),
    read(reader, path) {
      const items: Item[] = []
      while (reader.left > 0) items.push(item.read(reader, `${path}.${items.length}`))
      return items
    },
  })
}

/** Something behind its own length. The length is as many bytes as its maximum needs. */
export function prefixed<Value>({ min, max }: Range, content: Codec<Value>): Codec<Value> {
  const lengthBytes = max < 2 ** 8 ? 1 : max < 2 ** 16 ? 2 : 3
  return {
    write(path, value) {
      const segments = content.write(path, value)
      const length = segments.reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (length < min || length > max) throw new RangeError(`${path} is ${length} bytes long`)
      return [field(`${path}.length`, unsignedBytes(length, lengthBytes)), ...segments]
    },
    read(reader, path) {
      const start = reader.offset
      const length = reader.unsigned(`${path}.length`, lengthBytes)
      if (length < min || length > max) reader.refuse('length-is-in-range', `${path}.length`, start)
      return reader.within(length, path, () => content.read(reader, path))
    },
  }
}

/** `struct { … }`: fields in the order they are given. Names become the RFC's: `keyExchange` is `key_exchange`. */
export function struct<Shape extends Readonly<Record<string, Codec<unknown>>>>(
  shape: Shape,
): Codec<{ readonly [Name in keyof Shape]: ValueOf<Shape[Name]> }> {
  type Value = { readonly [Name in keyof Shape]: ValueOf<Shape[Name]> }
  const fields = Object.entries(shape).map(([name, codec]) => ({ name, codec, label: snakeCase(name) }))
  return {
    write: (path, value) =>
      fields.flatMap(({ name, codec, label }) => codec.write(`${path}.${label}`, value[name])),
    read: (reader, path) =>
      Object.fromEntries(
        fields.map(({ name, codec, label }) => [name, codec.read(reader, `${path}.${label}`)]),
      ) as Value,
  }
}

/** A value that is held against a rule when it is read. */
export function ruled<Value>(
  codec: Codec<Value>,
  rule: FormatRule,
  holds: (value: Value) => boolean,
): Codec<Value> {
  return {
    write: codec.write,
    read(reader, path) {
      const start = reader.offset
      const value = codec.read(reader, path)
      if (!reader.fault && !holds(value)) reader.refuse(rule, path, start)
      return value
    },
  }
}

/** ASCII text instead of its bytes; what is not ASCII breaks the rule. */
export function ascii(codec: Codec<Bytes>, rule: FormatRule): Codec<string> {
  const strict = ruled(codec, rule, (bytes) => bytes.every((byte) => byte < 0x80))
  return {
    write: (path, text) =>
      strict.write(
        path,
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      ),
    read: (reader, path) => String.fromCharCode(...strict.read(reader, path)),
  }
}

/** A structure without fields. */
export const EMPTY: Codec<null> = { write: () => [], read: () => null }

function field(path: string, bytes: Bytes, secrecy: Secrecy = 'public'): Segment {
  return { ...labelField(path, secrecy), bytes }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
