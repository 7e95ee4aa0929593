import type { Bytes } from '../bytes/bytes.ts'
import { beginsWith } from '../bytes/bytes.ts'
import { readUnsigned } from '../bytes/unsigned.ts'
import { readUtf8 } from '../bytes/utf8.ts'
import type { TraceField } from '../trace.ts'
import type { FormatRule, MalformedMessage } from './failures.ts'
import type { MessageField } from './message-fields.ts'
import { labelField } from './message-fields.ts'

const NOTHING: Bytes = new Uint8Array(0)

/** A rule of the format about the value of one field. */
export interface ValueRule<Value> {
  readonly rule: FormatRule
  readonly holds: (value: Value) => boolean
}

export interface ReaderOptions {
  /** The offset of the first byte in the whole, where these bytes are a later part of it. */
  readonly start?: number
  /** Streams read frames without: a trace of gigabytes is of use to nobody. */
  readonly keepsTrace?: boolean
}

/**
 * Reads a message field by field and keeps their trace.
 *
 * The first broken rule is kept as `fault`; from then on every read gives zeros and nothing moves, so that a format can
 * be read straight down its table and the fault be looked at once.
 */
export class MessageReader {
  readonly #message: Bytes
  readonly #start: number
  readonly #trace: TraceField[] | undefined
  #position = 0
  #limit: { readonly end: number; readonly rule: FormatRule }
  #fault: MalformedMessage | undefined

  constructor(message: Bytes, { start = 0, keepsTrace = true }: ReaderOptions = {}) {
    this.#message = message
    this.#start = start
    this.#trace = keepsTrace ? [] : undefined
    this.#limit = { end: message.length, rule: 'is-complete' }
  }

  /** Of the next byte in the whole. */
  get offset(): number {
    return this.#start + this.#position
  }

  get isAtEnd(): boolean {
    return this.#position === this.#message.length
  }

  get fault(): MalformedMessage | undefined {
    return this.#fault
  }

  /** The fields so far; the last one is at fault where its value breaks a rule. */
  get trace(): readonly TraceField[] {
    return this.#trace ?? []
  }

  /** Reads a field as it stands. */
  bytes(part: string, field: MessageField, length: number, rule?: ValueRule<Bytes>): Bytes {
    const start = this.#advance(part, field, length)
    if (start === undefined) return NOTHING
    const value = this.#message.subarray(start, this.#position)
    if (rule && !rule.holds(value)) this.refuse(rule.rule, `${part}.${field}`, this.#start + start)
    return value
  }

  /** Reads a field as a number in network order. */
  unsigned(part: string, field: MessageField, length: number, rule?: ValueRule<number>): number {
    const start = this.#advance(part, field, length)
    if (start === undefined) return 0
    const value = readUnsigned(this.#message, start, length)
    if (rule && !rule.holds(value)) this.refuse(rule.rule, `${part}.${field}`, this.#start + start)
    return value
  }

  /** Goes past a field whose bytes are taken together with others. */
  pass(part: string, field: MessageField, length: number): void {
    this.#advance(part, field, length)
  }

  text(part: string, field: MessageField, length: number, rule: FormatRule): string {
    const holds = (bytes: Bytes) => readUtf8(bytes) !== undefined
    return readUtf8(this.bytes(part, field, length, { rule, holds })) ?? ''
  }

  /** Labels the next bytes and goes past them; gives where they begin, or undefined after a fault. */
  #advance(part: string, field: MessageField, length: number): number | undefined {
    if (this.#fault) return undefined
    const start = this.#position
    if (start + length > this.#limit.end) {
      this.refuse(this.#limit.rule, `${part}.${field}`, this.#start + this.#limit.end)
      return undefined
    }
    this.#trace?.push({ ...labelField(part, field), offset: this.offset, length })
    this.#position = start + length
    return start
  }

  /** Whether the next bytes are these; reads nothing. */
  startsWith(expected: Uint8Array): boolean {
    return beginsWith(this.#message, expected, this.#position)
  }

  /** What was read from an offset of the whole to here. */
  since(offset: number): Bytes {
    return this.#message.subarray(offset - this.#start, this.#position)
  }

  /** Reads something that has to end exactly so many bytes from here. */
  within<Value>(length: number, part: string, read: () => Value): Value {
    const outer = this.#limit
    const end = this.#position + length
    const rule = 'aad-is-as-long-as-it-says'
    if (end <= outer.end) this.#limit = { end, rule }
    const value = read()
    this.#limit = outer
    if (this.#position !== end) this.refuse(rule, part, this.offset)
    return value
  }

  /** Refuses whatever is left. */
  end(): void {
    if (!this.isAtEnd) this.refuse('has-no-trailing-bytes', 'message', this.offset)
  }

  /** Keeps the first rule that is broken. */
  refuse(rule: FormatRule, path: string, offset: number): void {
    this.#fault ??= { code: 'malformed-message', rule, path, offset }
  }
}
