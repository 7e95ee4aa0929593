import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A line between devices and the server that can be cut in the middle of a word. */
export interface CuttableLine {
  /** Without a trailing slash. */
  readonly url: string
  /** Drops everything on its way, in both directions, and lets nothing through. */
  readonly cut: () => void
  readonly mend: () => void
  readonly stop: () => void
}

/** Opens a line to a port of this machine. */
export async function openLine(targetPort: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>()
  let isCut = false

  const listener = createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const server = connect(targetPort, '127.0.0.1')
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      // A cut line ends on both sides; the error itself says nothing more.
      socket.on('error', () => socket.destroy())
    }
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
    client.pipe(server).pipe(client)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')

  function dropAll(): void {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true
      dropAll()
    },
    mend: () => {
      isCut = false
    },
    stop: () => {
      listener.close()
      dropAll()
    },
  }
}
