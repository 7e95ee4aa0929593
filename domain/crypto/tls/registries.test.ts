import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../bytes/hex.ts'
import { findCipherSuite } from './cipher-suite.ts'
import { encodeAlert, readAlert } from './messages/alert-codec.ts'
import { findSignatureScheme } from './signature-scheme.ts'

describe('a number of the protocol', () => {
  test('is the name that the RFC gives it, or none', () => {
    expect(findCipherSuite(0x1302)).toEqual({
      name: 'TLS_AES_256_GCM_SHA384',
      value: 0x1302,
      hash: 'SHA-384',
      hashBytes: 48,
      keyBytes: 32,
    })
    expect(findCipherSuite(0xc02f)).toBeUndefined()
    expect(findSignatureScheme(0x0403)).toBe('ecdsa_secp256r1_sha256')
    expect(findSignatureScheme(0x0201)).toBeUndefined()
  })
})

describe('an alert', () => {
  test('is a warning only where it closes', () => {
    expect(toHex(encodeAlert('close_notify').bytes)).toBe('0100')
    expect(toHex(encodeAlert('bad_record_mac').bytes)).toBe('0214')
  })

  test('is known by its description, whatever its level', () => {
    expect(readAlert(hexBytes('0233'))).toEqual({ ok: true, value: 'decrypt_error' })
    expect(readAlert(hexBytes('0133'))).toEqual({ ok: true, value: 'decrypt_error' })
    expect(readAlert(hexBytes('02fe'))).toEqual({ ok: true, value: undefined })
  })

  test('of another length is refused', () => {
    expect(readAlert(hexBytes('023300'))).toMatchObject({ failure: { rule: 'alert-is-two-bytes' } })
  })
})
