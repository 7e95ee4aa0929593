import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOf, TlsPair } from '../../../../tests/crypto/tls-pair.ts'
import type { Wire } from '../../../../tests/crypto/tls-pair.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import { hexBytes } from '../../bytes/hex.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import { readRecord } from '../record/record-codec.ts'

const PATIENCE_MS = 120_000
const VERSION_BYTES = 2
const DATA = utf8Bytes('data')

/** Changes the so-many-th flight of one end. */
function changing(from: 'client' | 'server', nth: number, change: (bytes: Bytes) => Bytes): Wire {
  let seen = 0
  return (bytes, sender) => (sender === from && seen++ === nth ? change(bytes) : bytes)
}

const flip = (offset: number) => (bytes: Bytes) => {
  const changed = bytes.slice()
  changed[offset % bytes.length]! ^= 0x40
  return changed
}

/** Changes a byte of one record, but not of its version: in the clear that is looked at and hashed by nobody. */
const flipInRecord = (nthRecord: number, nthByte: number) => (flight: Bytes) => {
  const starts: number[] = []
  for (let start = 0; start < flight.length;) {
    starts.push(start)
    const record = readRecord(flight.slice(start))
    if (!record.ok || !record.value) throw new TypeError('a flight is whole records')
    start += record.value.bytes.length
  }
  const nth = nthRecord % starts.length
  const start = starts[nth]!
  const length = (starts[nth + 1] ?? flight.length) - start
  const byte = nthByte % (length - VERSION_BYTES)
  return flip(start + (byte === 0 ? 0 : byte + VERSION_BYTES))(flight)
}

describe('somebody on the wire', () => {
  test(
    'who changes any byte of the handshake keeps the two from connecting',
    async () => {
      const flights = [
        ['client', 0],
        ['server', 0],
        ['client', 1],
      ] as const
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...flights),
          fc.nat(),
          fc.nat(),
          async ([from, nth], record, byte) => {
            const pair = await TlsPair.connect({}, {}, changing(from, nth, flipInRecord(record, byte)))
            const phases = [pair.client.phase.name, pair.server.phase.name]
            expect(phases).not.toEqual(['CONNECTED', 'CONNECTED'])
          },
        ),
        { numRuns: 60 },
      )
    },
    PATIENCE_MS,
  )

  test('who flips a bit of data is noticed, and both ends give up', async () => {
    const pair = await TlsPair.connect({}, {}, changing('client', 2, flip(9)))
    await pair.does('client', { kind: 'send', data: DATA })
    expect(pair.server.phase).toMatchObject({ failure: { code: 'bad-record', sequenceNumber: 0 } })
    expect(pair.client.phase).toMatchObject({ failure: { description: 'bad_record_mac' } })
    expect(allOf(pair.byServer, 'data-received')).toEqual([])
  })

  test('who sends a record twice is noticed', async () => {
    const pair = await TlsPair.connect(
      {},
      {},
      changing('client', 2, (bytes) => concatBytes(bytes, bytes)),
    )
    await pair.does('client', { kind: 'send', data: DATA })
    expect(allOf(pair.byServer, 'data-received')).toHaveLength(1)
    expect(pair.server.phase).toMatchObject({ failure: { code: 'bad-record', sequenceNumber: 1 } })
  })

  test('cannot close a connection in the name of the other end', async () => {
    const pair = await TlsPair.connect()
    await pair.carry('client', hexBytes('15030300020100'))
    expect(pair.server.phase).toMatchObject({ failure: { rule: 'message-is-expected' } })
  })

  test('who sends anything at all makes neither end throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 99 }),
        fc.boolean(),
        async (some, connects) => {
          const wire: Wire = (bytes) => (connects ? bytes : new Uint8Array(0))
          const pair = await TlsPair.connect({}, {}, wire)
          await pair.carry('client', concatBytes(hexBytes('160303'), new Uint8Array(some)))
          await pair.carry('server', new Uint8Array(some))
          expect(pair.client.phase.name).toBeDefined()
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('two ends that do not fit', () => {
  test.each([
    [
      'no cipher suite',
      { cipherSuites: ['TLS_AES_128_GCM_SHA256'] },
      { cipherSuites: ['TLS_AES_256_GCM_SHA384'] },
      'cipher-suite-is-shared',
    ],
    [
      'no group',
      { groups: ['x25519'], keyShareGroups: ['x25519'] },
      { groups: ['secp256r1'] },
      'group-is-shared',
    ],
    ['no signature scheme', { signatureSchemes: ['rsa_pss_rsae_sha256'] }, {}, 'signature-scheme-is-shared'],
  ] as const)('for they have %s in common say so', async (_what, client, server, rule) => {
    const pair = await TlsPair.connect(client, server)
    expect(pair.server.phase).toMatchObject({ name: 'FAILED', failure: { rule, alert: 'handshake_failure' } })
    expect(pair.client.phase).toMatchObject({
      failure: { code: 'alert-received', description: 'handshake_failure' },
    })
  })

  test('for the certificate is not trusted say so with the verifier’s alert', async () => {
    const failure = { code: 'certificate-refused', reason: 'expired', alert: 'certificate_expired' } as const
    const pair = await TlsPair.connect({ verifyCertificates: async () => ({ ok: false, failure }) })
    expect(pair.client.phase).toEqual({ name: 'FAILED', failure })
    expect(pair.server.phase).toMatchObject({ failure: { description: 'certificate_expired' } })
  })

  test('for the server does not have its certificate’s key say so', async () => {
    const other = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ])
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', other.publicKey))
    const pair = await TlsPair.connect({ verifyCertificates: async () => ({ ok: true, value: publicKey }) })
    expect(pair.client.phase).toMatchObject({ failure: { rule: 'signature-holds', alert: 'decrypt_error' } })
  })

  const random = '11'.repeat(24)
  const TALKED_DOWN = { rule: 'is-not-downgraded', alert: 'illegal_parameter' }
  const TOO_OLD = { rule: 'version-is-1.3', alert: 'protocol_version' }
  test.each([
    ['and says that it was talked down', '444f574e47524401', '0000', TALKED_DOWN],
    ['with extensions of its time', '11'.repeat(8), '000d00000000ff01000100' + '00170000', TOO_OLD],
    ['with an extension that TLS 1.3 has elsewhere', '11'.repeat(8), '000400000000', TOO_OLD],
    ['without any extension', '11'.repeat(8), '', TOO_OLD],
    ['without any, and says that it was talked down', '444f574e47524400', '', TALKED_DOWN],
  ])('for the server answers in an older version %s', async (_how, ending, extensions, failure) => {
    const body = `0303${random}${ending}00c02f00${extensions}`
    const message = `020000${(body.length / 2).toString(16).padStart(2, '0')}${body}`
    const record = `160303${(message.length / 2).toString(16).padStart(4, '0')}${message}`
    const unanswered = changing('client', 0, () => new Uint8Array(0))
    const pair = await TlsPair.connect({}, {}, unanswered)
    await pair.carry('server', hexBytes(record))
    expect(pair.client.phase).toMatchObject({ failure: { code: 'protocol-violation', ...failure } })
  })
})
