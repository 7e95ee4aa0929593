/**
 * A TCP relay in front of PostgreSQL that tests can cut and mend, so that "the database is away" is the real thing.
 *
 * The control port answers POST /cut (drops every connection and refuses new ones) and POST /mend.
 */
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

export interface DatabaseRelay {
  /** The database's address with the relay's host and port in it. */
  readonly databaseUrl: string
  readonly stop: () => void
}

/** Starts the relay in front of the server named by a `postgresql://` address. */
export async function startDatabaseRelay(databaseUrl: string, controlPort: number): Promise<DatabaseRelay> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false

  const relay = createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const upstream = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      // A cut connection ends on both sides; the error itself says nothing more.
      socket.on('error', () => socket.destroy())
    }
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    client.pipe(upstream).pipe(client)
  })

  const control = createHttpServer((request, response) => {
    isCut = request.url === '/cut'
    if (isCut) for (const socket of sockets) socket.destroy()
    response.end()
  })

  await listen(relay, 0)
  await listen(control, controlPort)
  const address = new URL(databaseUrl)
  address.hostname = '127.0.0.1'
  address.port = String((relay.address() as AddressInfo).port)
  return {
    databaseUrl: address.href,
    stop: () => {
      relay.close()
      control.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}
