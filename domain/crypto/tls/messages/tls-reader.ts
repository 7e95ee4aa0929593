import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { readUnsigned } from '../../bytes/unsigned.ts'
import type { TraceField } from '../../trace.ts'
import type { FormatRule, Malformed } from '../failures.ts'
import { malformed } from '../failures.ts'
import { labelField } from './label-field.ts'

const NOTHING: Bytes = new Uint8Array(0)

/**
 * Reads structures of TLS field by field and keeps their trace.
 *
 * The first broken rule is kept as `fault`; from then on every read gives nothing and every structure is at its end, so
 * that a structure can be read straight down its definition and the fault be looked at once.
 */
export class TlsReader {
  readonly #bytes: Bytes
  readonly #trace: TraceField[] = []
  #position = 0
  #end: number
  #fault: Malformed | undefined

  constructor(bytes: Bytes) {
    this.#bytes = bytes
    this.#end = bytes.length
  }

  get offset(): number {
    return this.#position
  }

  get fault(): Malformed | undefined {
    return this.#fault
  }

  /** The fields so far; the last one is at fault where its value breaks a rule. */
  get trace(): readonly TraceField[] {
    return this.#trace
  }

  /** How many bytes the structure has left; none after a fault. */
  get left(): number {
    return this.#fault ? 0 : this.#end - this.#position
  }

  /** Reads a field as it stands. */
  bytes(path: string, length: number, secrecy: Secrecy): Bytes {
    if (this.#fault) return NOTHING
    const start = this.#position
    if (start + length > this.#end) {
      this.refuse('is-complete', path, this.#end)
      return NOTHING
    }
    this.#trace.push({ ...labelField(path, secrecy), offset: start, length })
    this.#position = start + length
    return this.#bytes.slice(start, this.#position)
  }

  /** Reads a public field as a number in network order. */
  unsigned(path: string, length: number): number {
    return readUnsigned(this.bytes(path, length, 'public'))
  }

  /** The next bytes of the structure, so many or all that are there, without going past them. */
  peek(length: number): Bytes {
    return this.#bytes.subarray(this.#position, Math.min(this.#position + length, this.#end))
  }

  /** Reads a structure that has to end exactly so many bytes from here. */
  within<Value>(length: number, path: string, read: () => Value): Value {
    const outer = this.#end
    if (this.#position + length > outer) this.refuse('is-complete', path, outer)
    else this.#end = this.#position + length
    const value = read()
    if (this.left > 0) this.refuse('has-no-trailing-bytes', path, this.#position)
    this.#end = outer
    return value
  }

  /** Keeps the first rule that is broken. */
  refuse(rule: FormatRule, path: string, offset: number): void {
    this.#fault ??= malformed(rule, path, offset)
  }
}
