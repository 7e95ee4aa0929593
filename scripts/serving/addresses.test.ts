import { describe, expect, it } from 'vitest'
import { addressesOf, callableHost } from './addresses.ts'

const LOCAL = [
  { address: '127.0.0.1', family: 'IPv4', internal: true },
  { address: '192.168.0.7', family: 'IPv4', internal: false },
  { address: 'fe80::1', family: 'IPv6', internal: false },
]

describe('addressesOf', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])('names only this machine when listening on %s', (host) => {
    expect(addressesOf(host, 3000, LOCAL)).toEqual({ here: 'http://localhost:3000', elsewhere: [] })
  })

  it.each(['0.0.0.0', '::'])('names the address that phones need when listening on %s', (host) => {
    expect(addressesOf(host, 8080, LOCAL)).toEqual({
      here: 'http://localhost:8080',
      elsewhere: ['http://192.168.0.7:8080'],
    })
  })

  it('names the one address that was asked for', () => {
    const address = 'http://[2001:db8::7]:3000'
    expect(addressesOf('2001:db8::7', 3000, LOCAL)).toEqual({ here: address, elsewhere: [address] })
  })
})

describe('callableHost', () => {
  it.each([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '[::1]'],
    ['::1', '[::1]'],
    ['study-box.local', 'study-box.local'],
  ])('calls %s at %s', (host, called) => {
    expect(callableHost(host)).toBe(called)
  })
})
