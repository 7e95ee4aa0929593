import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHandshake } from '../../../../tests/crypto/tls-arbitraries.ts'
import { hexBytes } from '../../bytes/hex.ts'
import { encodeHandshake, handshakeLength, readHandshake } from './handshake-codec.ts'

describe('a message of the handshake', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyHandshake, (message) => {
        expect(readHandshake(encodeHandshake(message).bytes)).toMatchObject({ message })
      }),
    )
  })

  test('has the same fields for its reader as for its writer, one after the other', () => {
    fc.assert(
      fc.property(anyHandshake, (message) => {
        const { bytes, trace } = encodeHandshake(message)
        expect(readHandshake(bytes).trace).toEqual(trace)
        expect(trace.reduce((end, { offset, length }) => (offset === end ? end + length : -1), 0)).toBe(
          bytes.length,
        )
      }),
    )
  })

  test('says how long it is', () => {
    fc.assert(
      fc.property(anyHandshake, (message) => {
        const { bytes } = encodeHandshake(message)
        expect(handshakeLength(bytes)).toBe(bytes.length)
        expect(handshakeLength(bytes.subarray(0, 3))).toBeUndefined()
      }),
    )
  })

  test('that was cut short is refused at its end', () => {
    fc.assert(
      fc.property(anyHandshake, fc.nat(), (message, seed) => {
        const { bytes } = encodeHandshake(message)
        const cut = bytes.subarray(0, seed % bytes.length)
        expect(readHandshake(cut).fault).toBeDefined()
      }),
    )
  })

  test('with changed bytes is read or refused, and what is read is written back the same', () => {
    fc.assert(
      fc.property(anyHandshake, fc.nat(), fc.integer({ min: 1, max: 255 }), (message, seed, change) => {
        const { bytes } = encodeHandshake(message)
        const offset = seed % bytes.length
        bytes[offset]! ^= change
        const read = readHandshake(bytes)
        if (read.fault) expect(read.fault.offset).toBeLessThanOrEqual(bytes.length)
        else expect(encodeHandshake(read.message).bytes).toEqual(bytes)
      }),
    )
  })

  test('of random bytes never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = readHandshake(new Uint8Array(bytes))
        if (!read.fault) expect(encodeHandshake(read.message).bytes).toEqual(new Uint8Array(bytes))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a message that breaks a rule', () => {
  test.each([
    ['nothing at all', '', 'is-complete', 'handshake.msg_type', 0, 'decode_error'],
    [
      'a type that is none',
      '63000000',
      'handshake-type-is-known',
      'handshake.msg_type',
      0,
      'unexpected_message',
    ],
    [
      'a key update that asks for 2',
      '1800000102',
      'request-update-is-0-or-1',
      'key_update.request_update',
      4,
      'illegal_parameter',
    ],
    ['bytes behind its end', '180000010000', 'has-no-trailing-bytes', 'key_update', 5, 'decode_error'],
    ['fewer bytes than it says', '1400002000', 'is-complete', 'finished', 5, 'decode_error'],
    [
      'an extension twice',
      '0800000a0008006400000064' + '0000',
      'extensions-are-unique',
      'encrypted_extensions.extensions.1',
      4,
      'illegal_parameter',
    ],
    [
      'an extension of another message',
      '080000080006002c00020001',
      'extension-belongs-in-message',
      'encrypted_extensions.extensions.0.extension_type',
      6,
      'illegal_parameter',
    ],
    [
      'a ticket of no bytes',
      '0400000d' + '00000001' + '00000001' + '00' + '0000' + '0000',
      'length-is-in-range',
      'new_session_ticket.ticket.length',
      13,
      'decode_error',
    ],
  ])('%s is refused with byte, rule and alert', (_case, hex, ...fault) => {
    const [rule, path, offset, alert] = fault
    expect(readHandshake(hexBytes(hex)).fault).toEqual({ code: 'malformed', rule, path, offset, alert })
  })

  test('is refused where the pre-shared key is not the last extension', () => {
    const psk = '0029002f' + '000a' + '000401020304' + '00000000' + '0021' + '20' + '00'.repeat(32)
    const extensions = psk + '00640000'
    const body = `0303${'11'.repeat(32)}00` + '00021301' + '0100' + '0037' + extensions
    const hex = `010000${(body.length / 2).toString(16)}${body}`
    expect(readHandshake(hexBytes(hex)).fault).toMatchObject({
      rule: 'pre-shared-key-is-last',
      path: 'client_hello.extensions.0',
    })
  })

  test('that a writer would make of a field too long throws', () => {
    const body = { algorithm: 0x0403, signature: new Uint8Array(2 ** 16) }
    expect(() => encodeHandshake({ type: 'certificate_verify', body })).toThrow(RangeError)
  })
})
