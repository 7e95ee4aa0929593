import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes, toHex } from '#domain/crypto/bytes/hex.ts'
import type { VectorCase, VectorSuite } from '../vector-suite.ts'
import { PASSED, failed } from '../vector-suite.ts'
import type { PublishedTrace, ReplayedTrace } from './published-trace.ts'
import { replayTrace } from './replay-trace.ts'

/** Key schedule, messages, records, signature, Finished and resumption of a published handshake, value by value. */
export const rfc8448Suite: VectorSuite = {
  id: 'rfc8448',
  file: 'tls/rfc8448-simple-1rtt.json',
  load(text) {
    const trace = JSON.parse(text) as PublishedTrace
    let replayed: Promise<ReplayedTrace> | undefined
    const replay = () => (replayed ??= replayTrace(trace, givenBytes(trace)))
    return trace.steps.map((step) => caseOf(step, replay))
  },
}

function givenBytes({ steps }: PublishedTrace): (id: string) => Bytes {
  const hexById = new Map(steps.map(({ id, hex }) => [id, hex]))
  return (id) => {
    const hex = hexById.get(id)
    if (hex === undefined) throw new TypeError(`the trace has no ${id}`)
    return hexBytes(hex)
  }
}

function caseOf(
  { id, octets, hex }: PublishedTrace['steps'][number],
  replay: () => Promise<ReplayedTrace>,
): VectorCase {
  return {
    id,
    async run() {
      const computed = (await replay())[id]
      if (!computed) return failed('the engine computes no such value')
      if (computed.length !== octets) return failed(`${computed.length} bytes, published ${octets}`)
      return toHex(computed) === hex ? PASSED : failed(`${toHex(computed)}, published ${hex}`)
    },
  }
}
