import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import { joinSegments } from '../../trace.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { encodeHandshake } from '../messages/handshake-codec.ts'
import type { HandshakeMessage } from '../messages/handshake-message.ts'
import type { ContentType } from '../record/content-type.ts'
import type { InnerPlaintext } from '../record/protect-record.ts'
import { protectRecord, unprotectRecord } from '../record/protect-record.ts'
import type { TlsRecord } from '../record/record-codec.ts'
import { FIRST_RECORD_VERSION, FRAGMENT_BYTES, plainRecord } from '../record/record-codec.ts'
import type { Secret } from '../schedule/derivation.ts'
import { Deriver } from '../schedule/deriver.ts'
import { deriveTrafficKeys } from '../schedule/traffic-keys.ts'
import type { Channel, Protection } from './channel.ts'
import { freshProtection } from './channel.ts'
import type { Happening } from './happening.ts'

/**
 * The work of one end upon one event: takes a channel, changes a copy of it, and keeps what happened and what is to be
 * sent.
 */
export class Turn {
  readonly #output: Bytes[] = []
  readonly #happenings: Happening[] = []
  #channel: Channel

  constructor(channel: Channel) {
    this.#channel = channel
  }

  get channel(): Channel {
    return this.#channel
  }

  get happenings(): readonly Happening[] {
    return this.#happenings
  }

  /** What is to be sent, in one piece. */
  get output(): Bytes {
    return concatBytes(...this.#output)
  }

  change(changes: Partial<Channel>): void {
    this.#channel = { ...this.#channel, ...changes }
  }

  report(happening: Happening): void {
    this.#happenings.push(happening)
  }

  /** Adds a message to those that are hashed. */
  remember(message: Bytes): void {
    this.change({ transcript: concatBytes(this.#channel.transcript, message) })
  }

  /** Computes secrets, and reports each. */
  async derive<Value>(suite: CipherSuite, work: (deriver: Deriver) => Promise<Value>): Promise<Value> {
    const deriver = new Deriver(suite)
    const value = await work(deriver)
    for (const derivation of deriver.derivations) this.report({ kind: 'derived', derivation })
    return value
  }

  /** Changes to the keys of another secret, in one direction. */
  async useKeys(
    direction: 'reading' | 'writing',
    suite: CipherSuite,
    secret: Secret,
    generation = 0,
  ): Promise<void> {
    const keys = await this.derive(suite, (deriver) => deriveTrafficKeys(deriver, secret))
    this.change({ [direction]: freshProtection(keys, generation) })
  }

  /** Sends a message of the handshake proper, and remembers it. */
  async sendHandshake(message: HandshakeMessage): Promise<Bytes> {
    const bytes = await this.sendMessage(message)
    this.remember(bytes)
    return bytes
  }

  /** Sends a message that is not hashed: those after the handshake. */
  async sendMessage(message: HandshakeMessage): Promise<Bytes> {
    const written = encodeHandshake(message)
    this.report({ kind: 'message-sent', message, written })
    const isFirst = message.type === 'client_hello' && this.#channel.transcript.length === 0
    await this.sendContent('handshake', written.bytes, isFirst ? FIRST_RECORD_VERSION : undefined)
    return written.bytes
  }

  /** Sends in as many records as it takes, one for an empty content. */
  async sendContent(type: ContentType, content: Bytes, version?: number): Promise<void> {
    let offset = 0
    do {
      const piece = content.slice(offset, offset + FRAGMENT_BYTES)
      if (this.#channel.writing) await this.#sendProtected({ type, content: piece })
      else this.#sendPlain(type, piece, version)
      offset += FRAGMENT_BYTES
    } while (offset < content.length)
  }

  /** Makes a TLS 1.3 connection look like an older one to machines in between. @see RFC 8446, D.4 */
  sendChangeCipherSpec(): void {
    this.#sendPlain('change_cipher_spec', Uint8Array.of(1))
  }

  #sendPlain(type: ContentType, content: Bytes, version?: number): void {
    const record = joinSegments(plainRecord(type, content, version))
    this.report({ kind: 'record-sent', type, record })
    this.#output.push(record.bytes)
  }

  async #sendProtected(plaintext: InnerPlaintext): Promise<void> {
    const { writing } = this.#channel
    if (!writing) throw new TypeError('there are no keys to write with')
    const { keys, sequenceNumber } = writing
    const made = await protectRecord(keys, sequenceNumber, plaintext)
    const protection = { ...made, sequenceNumber }
    this.change({ writing: { ...writing, sequenceNumber: sequenceNumber + 1 } })
    this.report({ kind: 'record-sent', type: plaintext.type, record: made.record, protection })
    this.#output.push(made.record.bytes)
  }

  /** What is in a record under the keys of now. */
  async open(record: TlsRecord): Promise<Result<InnerPlaintext, TlsFailure>> {
    const { reading } = this.#channel
    const { type, bytes, fragment } = record
    if (!reading || type === 'change_cipher_spec' || (type === 'alert' && isOfHandshake(reading))) {
      this.report({ kind: 'record-received', type, bytes })
      if (type === 'application_data') return fail(violation('message-is-expected'))
      return succeed({ type, content: fragment })
    }
    if (type !== 'application_data') return fail(violation('message-is-expected'))
    const { keys, sequenceNumber } = reading
    const opened = await unprotectRecord(keys, sequenceNumber, record)
    if (!opened.ok) return opened
    this.change({ reading: { ...reading, sequenceNumber: sequenceNumber + 1 } })
    const { type: inner, paddingBytes } = opened.value
    this.report({ kind: 'record-received', type: inner, bytes, sequenceNumber, paddingBytes })
    return opened
  }
}

/**
 * Whether the handshake lasts. Until then a peer may have to say in the clear that it gives up; later nobody else may say
 * so, or close, in its name.
 */
function isOfHandshake({ keys }: Protection): boolean {
  return keys.secret.name.endsWith('_handshake_traffic_secret')
}
