import { describe, expect, test } from 'vitest'
import { hexBytes, toHex } from '../../bytes/hex.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import { cipherSuite } from '../cipher-suite.ts'
import { Deriver } from './deriver.ts'
import { exportKeyingMaterial } from './export-keying-material.ts'
import { hkdfLabel } from './hkdf-label.ts'
import {
  deriveApplicationSecrets,
  deriveBinderKey,
  deriveEarlySecret,
  deriveHandshakeSecrets,
} from './key-schedule.ts'
import { nextTrafficSecret } from './traffic-keys.ts'

const deriverOf = (name: 'TLS_AES_128_GCM_SHA256' | 'TLS_AES_256_GCM_SHA384') =>
  new Deriver(cipherSuite(name))

describe('the key schedule', () => {
  test('begins with the early secret that every connection of SHA-256 without a PSK has', async () => {
    const { bytes } = await deriveEarlySecret(deriverOf('TLS_AES_128_GCM_SHA256'))
    expect(toHex(bytes)).toBe('33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a')
  })

  test('gives secrets as long as the hash', async () => {
    const deriver = deriverOf('TLS_AES_256_GCM_SHA384')
    const early = await deriveEarlySecret(deriver)
    const hash = await deriver.hash(utf8Bytes('messages'))
    const { handshakeSecret } = await deriveHandshakeSecrets(deriver, early, new Uint8Array(32), hash)
    await deriveApplicationSecrets(deriver, handshakeSecret, hash)
    expect(new Set(deriver.derivations.map(({ output }) => output.bytes.length))).toEqual(new Set([48]))
  })

  test('keeps how each value came about, so that it can be computed again', async () => {
    const deriver = deriverOf('TLS_AES_128_GCM_SHA256')
    const early = await deriveEarlySecret(deriver)
    const hash = await deriver.hash(utf8Bytes('messages'))
    await deriveHandshakeSecrets(deriver, early, new Uint8Array(32).fill(5), hash)
    expect(
      deriver.derivations.map(({ operation, label, output }) => [operation, label, output.name]),
    ).toEqual([
      ['HKDF-Extract', undefined, 'early_secret'],
      ['Derive-Secret', 'derived', 'derived_early_secret'],
      ['HKDF-Extract', undefined, 'handshake_secret'],
      ['Derive-Secret', 'c hs traffic', 'client_handshake_traffic_secret'],
      ['Derive-Secret', 's hs traffic', 'server_handshake_traffic_secret'],
    ])
    const [, , handshake] = deriver.derivations
    expect(handshake?.from.map(({ name }) => name)).toEqual(['derived_early_secret', 'shared_secret'])
  })

  test('leads elsewhere with a PSK', async () => {
    const deriver = deriverOf('TLS_AES_128_GCM_SHA256')
    const without = await deriveEarlySecret(deriver)
    const early = await deriveEarlySecret(deriver, new Uint8Array(32).fill(1))
    expect(early.bytes).not.toEqual(without.bytes)
    expect((await deriveBinderKey(deriver, early)).bytes).toHaveLength(32)
  })

  test('gives another secret at every key update, counted in its name', async () => {
    const deriver = deriverOf('TLS_AES_128_GCM_SHA256')
    const first = { name: 'client_application_traffic_secret_0', bytes: new Uint8Array(32) } as const
    const second = await nextTrafficSecret(deriver, 'client', first, 1)
    const third = await nextTrafficSecret(deriver, 'client', second, 2)
    expect(third.name).toBe('client_application_traffic_secret_2')
    expect(third.bytes).not.toEqual(second.bytes)
  })

  test('exports keys that differ by label and by context', async () => {
    const deriver = deriverOf('TLS_AES_128_GCM_SHA256')
    const master = { name: 'exporter_master_secret', bytes: new Uint8Array(32) } as const
    const request = { label: 'EXPERIMENTAL a', context: utf8Bytes('x'), length: 40 }
    const exported = await exportKeyingMaterial(deriver, master, request)
    expect(exported).toHaveLength(40)
    for (const other of [{ label: 'EXPERIMENTAL b' }, { context: utf8Bytes('y') }]) {
      expect(await exportKeyingMaterial(deriver, master, { ...request, ...other })).not.toEqual(exported)
    }
    const tooLong = { ...request, label: 'x'.repeat(250) }
    await expect(exportKeyingMaterial(deriver, master, tooLong)).rejects.toThrow(RangeError)
  })
})

describe('the label of an expansion', () => {
  test('is length, counted label with its prefix, counted context', () => {
    expect(toHex(hkdfLabel('key', hexBytes('aabb'), 16))).toBe(
      '0010' + '09' + '746c733133206b6579' + '02' + 'aabb',
    )
  })
})
