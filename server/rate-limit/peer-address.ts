import 'server-only'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * Carries the address of the connection's other end from the socket to the handlers, which see no socket.
 * Whatever a client sends under this name is overwritten before anybody reads it: server/rate-limit/stamp-peer-address.ts.
 */
export const PEER_ADDRESS_HEADER = 'x-cleartext-peer'

/**
 * Whom to count a request against: an IPv4 address, or the /64 of an IPv6 address, since one subscriber owns all of it.
 *
 * @param isBehindProxy - whether the peer is our own reverse proxy; then its `X-Forwarded-For` names the client last.
 * @returns a text for comparing only, `unknown` where nothing can be told. It is never stored or logged.
 */
export function clientAddress(headers: Headers, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = forwarded ?? headers.get(PEER_ADDRESS_HEADER) ?? ''
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return mapped
  return isIPv6(address) ? networkOf(address) : 'unknown'
}

/** The first 64 bits, written out. @see RFC 4291, 2.2 and RFC 6177 */
function networkOf(address: string): string {
  const [withoutZone = ''] = address.split('%')
  const [head = '', tail] = withoutZone.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
