import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Bytes } from '../../bytes/bytes.ts'
import { hexBytes, toHex } from '../../bytes/hex.ts'
import { joinSegments } from '../../trace.ts'
import { cipherSuite } from '../cipher-suite.ts'
import { Deriver } from '../schedule/deriver.ts'
import type { TrafficKeys } from '../schedule/traffic-keys.ts'
import { deriveTrafficKeys } from '../schedule/traffic-keys.ts'
import { protectRecord, RECORDS_PER_KEY, unprotectRecord } from './protect-record.ts'
import { plainRecord, readRecord } from './record-codec.ts'
import { recordNonce } from './record-nonce.ts'

const HIDDEN = hexBytes('68656c6c6f')

let keys: TrafficKeys

beforeAll(async () => {
  keys = await keysFrom(1)
})

function keysFrom(byte: number): Promise<TrafficKeys> {
  const secret = {
    name: 'client_application_traffic_secret_0',
    bytes: new Uint8Array(32).fill(byte),
  } as const
  return deriveTrafficKeys(new Deriver(cipherSuite('TLS_AES_128_GCM_SHA256')), secret)
}

async function unprotect(bytes: Bytes, sequenceNumber = 0, under = keys) {
  const record = readRecord(bytes)
  if (!record.ok || !record.value) throw new TypeError('no whole record')
  return unprotectRecord(under, sequenceNumber, record.value)
}

const hidden = (sequenceNumber = 0, paddingBytes = 0) =>
  protectRecord(keys, sequenceNumber, { type: 'application_data', content: HIDDEN, paddingBytes })

describe('a protected record', () => {
  test('opens to its type, content and padding under the same number', async () => {
    const types = fc.constantFrom('alert' as const, 'handshake' as const, 'application_data' as const)
    await fc.assert(
      fc.asyncProperty(
        types,
        fc.uint8Array(),
        fc.nat(99),
        fc.nat(2 ** 24),
        async (type, some, zeros, number) => {
          const plaintext = { type, content: new Uint8Array(some), paddingBytes: zeros }
          const { record } = await protectRecord(keys, number, plaintext)
          expect(await unprotect(record.bytes, number)).toEqual({ ok: true, value: plaintext })
        },
      ),
    )
  })

  test('is 22 bytes longer than its content, and as much more as it is padded', async () => {
    expect((await hidden()).record.bytes).toHaveLength(HIDDEN.length + 22)
    expect((await hidden(0, 100)).record.bytes).toHaveLength(HIDDEN.length + 122)
  })

  test('authenticates its header and says on the outside only that it is application data', async () => {
    const { record, additionalData } = await protectRecord(keys, 0, { type: 'alert', content: HIDDEN })
    expect(toHex(additionalData)).toBe('1703030016')
    expect(record.trace.map(({ path, length, secrecy }) => [path, length, secrecy])).toEqual([
      ['record.content_type', 1, 'public'],
      ['record.legacy_record_version', 2, 'public'],
      ['record.length', 2, 'public'],
      ['record.encrypted_record', 6, 'ciphertext'],
      ['record.authentication_tag', 16, 'tag'],
    ])
  })

  test('is refused for every byte behind its length that was changed', async () => {
    const { bytes } = (await hidden()).record
    for (let offset = 5; offset < bytes.length; offset++) {
      const changed = bytes.slice()
      changed[offset]! ^= 1 << (offset % 8)
      expect(await unprotect(changed)).toMatchObject({ ok: false, failure: { code: 'bad-record' } })
    }
  })

  test('is refused with a changed version in its header', async () => {
    const { bytes } = (await hidden()).record
    bytes[2]! ^= 1
    expect(await unprotect(bytes)).toMatchObject({ ok: false })
  })

  test('that is replayed, left out before or of other keys is refused the same way', async () => {
    const { bytes } = (await hidden()).record
    const failure = { code: 'bad-record', sequenceNumber: 1, alert: 'bad_record_mac' }
    expect(await unprotect(bytes, 1)).toEqual({ ok: false, failure })
    expect(await unprotect(bytes, 0, await keysFrom(2))).toMatchObject({ ok: false })
  })

  test('of zeros alone has no content type', async () => {
    const { bytes } = (await protectRecord(keys, 0, { type: 'change_cipher_spec', content: HIDDEN })).record
    expect(await unprotect(bytes)).toMatchObject({ ok: false, failure: { rule: 'content-type-is-there' } })
  })

  test('holds 16,384 bytes and not one more', async () => {
    const most = { type: 'application_data', content: new Uint8Array(2 ** 14) } as const
    expect(await unprotect((await protectRecord(keys, 0, most)).record.bytes)).toMatchObject({ ok: true })
    await expect(protectRecord(keys, 0, { ...most, paddingBytes: 1 })).rejects.toThrow(RangeError)
  })

  test('is neither made nor opened beyond what the key bears', async () => {
    const { bytes } = (await hidden(RECORDS_PER_KEY - 1)).record
    await expect(hidden(RECORDS_PER_KEY)).rejects.toThrow(RangeError)
    expect(await unprotect(bytes, RECORDS_PER_KEY)).toMatchObject({
      failure: { rule: 'key-is-within-its-limit' },
    })
  })
})

describe('the nonce', () => {
  test('is the IV with the number of the record mixed in at its end', () => {
    const iv = hexBytes('0102030405060708090a0b0c')
    expect(toHex(recordNonce(iv, 0))).toBe('0102030405060708090a0b0c')
    expect(toHex(recordNonce(iv, 0x0102ff))).toBe('010203040506070809' + '0b' + '09' + 'f3')
  })
})

describe('a record on the wire', () => {
  const { bytes } = joinSegments(plainRecord('handshake', HIDDEN))

  test('is given once all of it is there', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(readRecord(bytes.subarray(0, length))).toEqual({ ok: true, value: undefined })
    }
    expect(readRecord(new Uint8Array([...bytes, 1, 2]))).toMatchObject({
      value: { type: 'handshake', fragment: HIDDEN, bytes },
    })
  })

  test('of an unknown kind or beyond its size is refused as soon as that is to be seen', () => {
    expect(readRecord(hexBytes('47'))).toMatchObject({
      failure: { rule: 'content-type-is-known', offset: 0, alert: 'unexpected_message' },
    })
    expect(readRecord(hexBytes('1603034001'))).toMatchObject({
      failure: { rule: 'record-length-is-in-range', offset: 3, alert: 'record_overflow' },
    })
    expect(readRecord(hexBytes('1703034100'))).toEqual({ ok: true, value: undefined })
    expect(readRecord(hexBytes('1703034101'))).toMatchObject({ ok: false })
  })
})
