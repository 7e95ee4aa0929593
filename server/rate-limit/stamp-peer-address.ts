import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { PEER_ADDRESS_HEADER } from './peer-address.ts'

/**
 * Writes the address of each connection's other end into the request's headers, before Next sees the request.
 *
 * Handlers get a web `Request` without a socket, and Next passes on an `X-Forwarded-For` that anybody can send. Node
 * announces every request on this channel before it hands it to the server.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#event-httpserverrequeststart
 */
export function stampPeerAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? ''
  })
}
