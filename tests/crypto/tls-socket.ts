import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import type { EndpointEvent } from '#domain/crypto/tls/endpoints/endpoint.ts'
import type { Happening } from '#domain/crypto/tls/endpoints/happening.ts'
import type { Endpoint, Step } from '#domain/crypto/tls/endpoints/role.ts'

/** One of our ends at a real socket. Events wait for each other, as they do in a program that has one end only. */
export class TlsSocket<Phase> {
  readonly happenings: Happening[] = []
  endpoint: Endpoint<Phase>
  readonly #socket: Socket
  readonly #advance: (endpoint: Endpoint<Phase>, event: EndpointEvent) => Promise<Step<Phase>>
  #last: Promise<void> = Promise.resolve()

  constructor(
    socket: Socket,
    start: Pick<Step<Phase>, 'endpoint'> & Partial<Step<Phase>>,
    advance: (endpoint: Endpoint<Phase>, event: EndpointEvent) => Promise<Step<Phase>>,
  ) {
    this.#socket = socket
    this.#advance = advance
    this.endpoint = start.endpoint
    this.happenings.push(...(start.happenings ?? []))
    if (start.output) socket.write(start.output)
    socket.on('data', (data) => void this.does({ kind: 'receive', bytes: new Uint8Array(data) }))
    // A peer that has what it wanted may be gone before our close has reached it.
    socket.on('error', () => socket.destroy())
  }

  /** Leads the end on, and sends what comes of it. */
  does(event: EndpointEvent): Promise<void> {
    this.#last = this.#last.then(async () => {
      const step = await this.#advance(this.endpoint, event)
      this.endpoint = step.endpoint
      this.happenings.push(...step.happenings)
      if (step.output.length > 0) this.#socket.write(step.output)
      this.#socket.emit('advanced')
    })
    return this.#last
  }

  /** Waits for something to have happened; fails where the connection ends without. */
  async until<Found>(find: (happenings: readonly Happening[]) => Found | undefined): Promise<Found> {
    let isOver = false
    for (;;) {
      const found = find(this.happenings)
      if (found !== undefined) return found
      const failed = this.happenings.find(({ kind }) => kind === 'failed')
      if (failed) throw new Error(JSON.stringify(failed))
      if (isOver) throw new Error('the connection is gone')
      // What came before the end may not be worked off yet.
      isOver = this.#socket.destroyed
      await (isOver
        ? this.#last
        : Promise.race([once(this.#socket, 'advanced'), once(this.#socket, 'close')]))
    }
  }

  /** Waits for so many bytes of data. */
  receive(length: number): Promise<Bytes> {
    return this.until((happenings) => {
      const data = happenings.flatMap((one) => (one.kind === 'data-received' ? [one.data] : []))
      const joined = concatBytes(...data)
      return joined.length >= length ? joined : undefined
    })
  }
}

/** Has a server listen at a port of the system's choice. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
