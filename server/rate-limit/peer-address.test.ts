import { expect, test } from 'vitest'
import { clientAddress, PEER_ADDRESS_HEADER } from './peer-address.ts'

function addressOf(peer: string, forwardedFor?: string, isBehindProxy = false): string {
  const headers = new Headers({ [PEER_ADDRESS_HEADER]: peer })
  if (forwardedFor !== undefined) headers.set('x-forwarded-for', forwardedFor)
  return clientAddress(headers, isBehindProxy)
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('the peer %s is counted as %s', (peer, expected) => {
  expect(addressOf(peer)).toBe(expected)
})

test('a client cannot choose its address where there is no proxy', () => {
  expect(addressOf('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
})

test('behind our proxy the address is the one the proxy itself added, the last', () => {
  expect(addressOf('10.0.0.1', '198.51.100.1, 203.0.113.7', true)).toBe('203.0.113.7')
})

test('behind our proxy a request without its header is counted against the proxy', () => {
  expect(addressOf('10.0.0.1', undefined, true)).toBe('10.0.0.1')
})
