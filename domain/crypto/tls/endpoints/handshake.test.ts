import { describe, expect, test } from 'vitest'
import {
  allOf,
  clientOptions,
  receivedData,
  serverOptions,
  TlsPair,
} from '../../../../tests/crypto/tls-pair.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes, equalBytes } from '../../bytes/bytes.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import { CIPHER_SUITE_NAMES } from '../cipher-suite.ts'
import { NAMED_GROUP_NAMES } from '../named-group.ts'
import { Deriver } from '../schedule/deriver.ts'
import { exportKeyingMaterial } from '../schedule/export-keying-material.ts'
import { advanceClient, startClient } from './client.ts'
import type { Connection } from './connection.ts'
import { advanceServer, newServer } from './server.ts'
import type { Session } from './session.ts'

const HELLO = utf8Bytes('GET / HTTP/1.1\r\n\r\n')

function connectionOf(end: TlsPair['client'] | TlsPair['server']): Connection {
  if (end.phase.name !== 'CONNECTED') throw new TypeError(JSON.stringify(end.phase))
  return end.phase.connection
}

const messagesOf = (pair: TlsPair) =>
  [...allOf(pair.byClient, 'message-sent'), ...allOf(pair.byServer, 'message-sent')].map(
    ({ message }) => message.type,
  )

async function sessionOf(pair: TlsPair): Promise<Session> {
  const randomBytes = (length: number) => new Uint8Array(length).fill(7)
  await pair.does('server', { kind: 'issue-ticket', randomBytes })
  const [kept] = allOf(pair.byClient, 'session')
  const [issued] = allOf(pair.byServer, 'session')
  expect(kept).toEqual(issued)
  return kept!.session
}

describe('a handshake', () => {
  test.each(CIPHER_SUITE_NAMES.flatMap((suite) => NAMED_GROUP_NAMES.map((group) => [suite, group] as const)))(
    'with %s over %s connects, and data comes through both ways',
    async (suite, group) => {
      const pair = await TlsPair.connect({ cipherSuites: [suite], groups: [group], keyShareGroups: [group] })
      for (const end of [pair.client, pair.server]) {
        expect(connectionOf(end)).toMatchObject({ suite: { name: suite }, group, isResumed: false })
      }
      await pair.does('client', { kind: 'send', data: HELLO })
      await pair.does('server', { kind: 'send', data: new Uint8Array(40_000).fill(3) })
      expect(receivedData(pair.byServer)).toEqual(HELLO)
      expect(equalBytes(receivedData(pair.byClient), new Uint8Array(40_000).fill(3))).toBe(true)
    },
  )

  test('gives both ends the same secrets for applications', async () => {
    const pair = await TlsPair.connect()
    const [ours, theirs] = await Promise.all(
      [pair.client, pair.server].map(connectionOf).map(({ suite, exporterMasterSecret }) =>
        exportKeyingMaterial(new Deriver(suite), exporterMasterSecret, {
          label: 'EXPERIMENTAL',
          context: HELLO,
          length: 32,
        }),
      ),
    )
    expect(ours).toEqual(theirs)
  })

  test('does not depend on how the wire cuts its bytes', async () => {
    const started = await startClient(await clientOptions())
    let server = newServer(await serverOptions())
    let client = started.endpoint
    const answers: Bytes[] = []
    for (const byte of started.output) {
      const step = await advanceServer(server, { kind: 'receive', bytes: Uint8Array.of(byte) })
      server = step.endpoint
      answers.push(step.output)
    }
    for (const byte of concatBytes(...answers)) {
      client = (await advanceClient(client, { kind: 'receive', bytes: Uint8Array.of(byte) })).endpoint
    }
    expect(client.phase.name).toBe('CONNECTED')
  })

  test('asks for another key share where the client sent none that fits', async () => {
    const pair = await TlsPair.connect({ keyShareGroups: ['x25519'] }, { groups: ['secp256r1'] })
    expect(connectionOf(pair.client).group).toBe('secp256r1')
    expect(connectionOf(pair.server).group).toBe('secp256r1')
    expect(messagesOf(pair).filter((type) => type.includes('hello'))).toEqual([
      'client_hello',
      'client_hello',
      'hello_retry_request',
      'server_hello',
    ])
  })

  test('is resumed with a ticket, without certificate, with fresh keys', async () => {
    const first = await TlsPair.connect()
    const session = await sessionOf(first)
    const findSession = () => session
    const pair = await TlsPair.connect({ resume: { session, ageMilliseconds: 5000 } }, { findSession })
    expect(connectionOf(pair.client).isResumed).toBe(true)
    expect(connectionOf(pair.server).isResumed).toBe(true)
    expect(messagesOf(pair)).not.toContain('certificate')
    expect(connectionOf(pair.client).exporterMasterSecret.bytes).not.toEqual(
      connectionOf(first.client).exporterMasterSecret.bytes,
    )
  })

  test('is resumed even where another key share has to be asked for', async () => {
    const session = await sessionOf(await TlsPair.connect())
    const pair = await TlsPair.connect(
      { resume: { session, ageMilliseconds: 0 }, keyShareGroups: [] },
      { findSession: () => session },
    )
    expect(connectionOf(pair.server).isResumed).toBe(true)
    expect(messagesOf(pair)).toContain('hello_retry_request')
  })

  test('falls back to the certificate for a ticket that is unknown or of another hash', async () => {
    const session = await sessionOf(await TlsPair.connect({ cipherSuites: ['TLS_AES_128_GCM_SHA256'] }))
    const resume = { session, ageMilliseconds: 0 }
    const unknown = await TlsPair.connect({ resume }, { findSession: () => undefined })
    expect(connectionOf(unknown.client).isResumed).toBe(false)
    const other = await TlsPair.connect(
      { resume },
      { findSession: () => session, cipherSuites: ['TLS_AES_256_GCM_SHA384'] },
    )
    expect(connectionOf(other.client).isResumed).toBe(false)
  })

  test('refuses a ticket whose holder does not have its key', async () => {
    const session = await sessionOf(await TlsPair.connect())
    const stolen = { ...session, psk: new Uint8Array(32) }
    const pair = await TlsPair.connect(
      { resume: { session: stolen, ageMilliseconds: 0 }, cipherSuites: ['TLS_AES_128_GCM_SHA256'] },
      { findSession: () => session },
    )
    expect(pair.server.phase).toMatchObject({ name: 'FAILED', failure: { rule: 'binder-holds' } })
    expect(pair.client.phase).toMatchObject({
      failure: { code: 'alert-received', description: 'decrypt_error' },
    })
  })
})

describe('a connection', () => {
  test('goes on with new keys in both directions, as often as one end wants', async () => {
    const pair = await TlsPair.connect()
    for (const asksPeer of [false, true, true]) {
      await pair.does('client', { kind: 'update-keys', asksPeer })
      await pair.does('server', { kind: 'send', data: HELLO })
      await pair.does('client', { kind: 'send', data: HELLO })
    }
    expect(receivedData(pair.byClient)).toHaveLength(3 * HELLO.length)
    expect(receivedData(pair.byServer)).toHaveLength(3 * HELLO.length)
    expect(pair.client.channel.writing?.generation).toBe(3)
    expect(pair.client.channel.reading?.generation).toBe(2)
  })

  test('closes one direction at a time', async () => {
    const pair = await TlsPair.connect()
    await pair.does('client', { kind: 'close' })
    expect(connectionOf(pair.server).peerHasClosed).toBe(true)
    await pair.does('server', { kind: 'send', data: HELLO })
    expect(receivedData(pair.byClient)).toEqual(HELLO)
    await pair.does('client', { kind: 'send', data: HELLO })
    expect(allOf(pair.byClient, 'refused')).toEqual([{ kind: 'refused', reason: 'has-closed' }])
    await pair.does('server', { kind: 'close' })
    expect(connectionOf(pair.client)).toMatchObject({ hasClosed: true, peerHasClosed: true })
  })

  test('refuses commands that make no sense and stays as it was', async () => {
    const pair = await TlsPair.connect(
      { cipherSuites: ['TLS_AES_128_GCM_SHA256'] },
      {},
      () => new Uint8Array(0),
    )
    await pair.does('client', { kind: 'send', data: HELLO })
    expect(allOf(pair.byClient, 'refused')).toEqual([{ kind: 'refused', reason: 'not-connected' }])
    const connected = await TlsPair.connect()
    await connected.does('client', { kind: 'issue-ticket', randomBytes: (length) => new Uint8Array(length) })
    expect(allOf(connected.byClient, 'refused')).toEqual([{ kind: 'refused', reason: 'not-a-server' }])
  })
})
