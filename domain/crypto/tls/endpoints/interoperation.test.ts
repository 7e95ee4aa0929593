import { once } from 'node:events'
import { connect as connectSocket, createServer } from 'node:net'
import type { Socket } from 'node:net'
import * as nodeTls from 'node:tls'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CertificateChain } from '../../../../tests/crypto/certificate-chain.ts'
import { certificateChain, NOW, SERVER_NAME, toPem } from '../../../../tests/crypto/certificate-chain.ts'
import { allOf, clientOptions, serverOptions } from '../../../../tests/crypto/tls-pair.ts'
import { listen, TlsSocket } from '../../../../tests/crypto/tls-socket.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import { readCertificate } from '../../x509/read-certificate.ts'
import { verifyServer } from '../../x509/verify-server.ts'
import { signCertificateVerify } from '../certificate-verify.ts'
import { CIPHER_SUITE_NAMES } from '../cipher-suite.ts'
import { advanceClient, startClient } from './client.ts'
import type { ClientOptions, VerifyCertificates } from './client-options.ts'
import { advanceServer, newServer } from './server.ts'
import type { ServerOptions } from './server-options.ts'
import type { Session } from './session.ts'

const PATIENCE_MS = 30_000
const QUESTION = utf8Bytes('What is the time?')
const ANSWER = utf8Bytes('Time to rotate.')

let certificates: CertificateChain
let keyPem: string
let verifyCertificates: VerifyCertificates
const toClose: (() => void)[] = []

beforeAll(async () => {
  certificates = await certificateChain()
  const { privateKey } = certificates
  keyPem = toPem(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)), 'PRIVATE KEY')
  const root = readCertificate(certificates.root)
  if (!root.ok) throw new TypeError('the root is no certificate')
  verifyCertificates = verifyServer([root.value], NOW)
})

afterEach(() => {
  for (const close of toClose.splice(0)) close()
})

/** Node’s own server: answers every question. */
async function nodeServer(options: nodeTls.TlsOptions): Promise<number> {
  const server = nodeTls.createServer({
    key: keyPem,
    cert: toPem(certificates.leaf) + toPem(certificates.intermediate),
    minVersion: 'TLSv1.3',
    ...options,
  })
  server.on('secureConnection', (socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', () => socket.write(ANSWER))
  })
  toClose.push(() => server.close())
  return listen(server)
}

/** Our client, connected, with its question answered. */
async function ourClient(port: number, changes: Partial<ClientOptions>) {
  const options = await clientOptions({ serverName: SERVER_NAME, verifyCertificates, ...changes })
  const socket = connectSocket(port, '127.0.0.1')
  toClose.push(() => socket.destroy())
  const client = new TlsSocket(socket, await startClient(options), advanceClient)
  const { connection } = await client.until((happenings) => allOf(happenings, 'connected')[0])
  await client.does({ kind: 'send', data: QUESTION })
  expect(await client.receive(ANSWER.length)).toEqual(ANSWER)
  return { client, connection }
}

/** Our server: issues a ticket and answers every connection’s question. */
async function ourServer(changes: Partial<ServerOptions>): Promise<number> {
  const scheme = 'ecdsa_secp256r1_sha256'
  const options = await serverOptions({
    certificate: {
      chain: [certificates.leaf, certificates.intermediate],
      scheme,
      sign: (content) => signCertificateVerify(scheme, certificates.privateKey, content),
    },
    ...changes,
  })
  const server = createServer((socket) => {
    // A client that goes away has its own test waiting for what it missed.
    answer(socket, options).catch(() => socket.destroy())
  })
  toClose.push(() => server.close())
  return listen(server)
}

const issued = new Map<string, Session>()

async function answer(socket: Socket, options: ServerOptions): Promise<void> {
  toClose.push(() => socket.destroy())
  const server = new TlsSocket(socket, { endpoint: newServer(options) }, advanceServer)
  await server.receive(QUESTION.length)
  await server.does({ kind: 'issue-ticket', randomBytes: options.randomBytes })
  for (const { session } of allOf(server.happenings, 'session')) {
    issued.set(Buffer.from(session.ticket).toString('hex'), session)
  }
  await server.does({ kind: 'send', data: ANSWER })
}

/** Node’s own client, which checks chain and name, with its question answered. */
async function nodeClient(port: number, options: nodeTls.ConnectionOptions) {
  const socket = nodeTls.connect({
    port,
    host: '127.0.0.1',
    servername: SERVER_NAME,
    ca: toPem(certificates.root),
    minVersion: 'TLSv1.3',
    ...options,
  })
  toClose.push(() => socket.destroy())
  let session: Buffer | undefined
  socket.on('session', (ticket: Buffer) => (session = ticket))
  await once(socket, 'secureConnect')
  const report = {
    authorized: socket.authorized,
    protocol: socket.getProtocol(),
    cipher: socket.getCipher().name,
    isReused: socket.isSessionReused(),
  }
  socket.write(QUESTION)
  const [data] = (await once(socket, 'data')) as [Buffer]
  expect(new Uint8Array(data)).toEqual(ANSWER)
  return { socket, report, session }
}

describe('our client and the server of Node', () => {
  test.each(CIPHER_SUITE_NAMES)(
    'talk with %s, again by a ticket, and after a key update',
    async (suite) => {
      const port = await nodeServer({})
      const cipherSuites = [suite]
      const first = await ourClient(port, { cipherSuites })
      expect(first.connection).toMatchObject({ suite: { name: suite }, isResumed: false })
      await first.client.does({ kind: 'update-keys', asksPeer: true })
      await first.client.does({ kind: 'send', data: QUESTION })
      expect(await first.client.receive(2 * ANSWER.length)).toHaveLength(2 * ANSWER.length)
      expect(allOf(first.client.happenings, 'keys-updated')).toHaveLength(2)
      const [kept] = allOf(first.client.happenings, 'session')
      const resume = { session: kept!.session, ageMilliseconds: 100 }
      const second = await ourClient(port, { cipherSuites, resume })
      expect(second.connection.isResumed).toBe(true)
    },
    PATIENCE_MS,
  )

  test.each([['x25519', 'P-256'] as const, ['secp256r1', 'X25519'] as const])(
    'agree after a HelloRetryRequest where the client sent a key share for %s only',
    async (sent, wanted) => {
      const port = await nodeServer({ ecdhCurve: wanted })
      const { client, connection } = await ourClient(port, { keyShareGroups: [sent] })
      expect(connection.group).not.toBe(sent)
      const received = allOf(client.happenings, 'message-received').map(({ message }) => message.type)
      expect(received[0]).toBe('hello_retry_request')
    },
    PATIENCE_MS,
  )

  test(
    'part where ours was told another name',
    async () => {
      const port = await nodeServer({})
      await expect(ourClient(port, { serverName: 'other.example.com' })).rejects.toThrow(/name-matches/)
    },
    PATIENCE_MS,
  )

  test(
    'part over the version where Node speaks TLS 1.2 at most',
    async () => {
      const port = await nodeServer({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' })
      await expect(ourClient(port, {})).rejects.toThrow(/protocol_version/)
    },
    PATIENCE_MS,
  )

  test(
    'close in order',
    async () => {
      const { client } = await ourClient(await nodeServer({}), {})
      await client.does({ kind: 'close' })
      await client.until((happenings) => allOf(happenings, 'closed').find(({ by }) => by === 'peer'))
    },
    PATIENCE_MS,
  )
})

describe('the client of Node and our server', () => {
  test.each(CIPHER_SUITE_NAMES)(
    'talk with %s, trust the chain, and resume by a ticket',
    async (suite) => {
      const findSession = (ticket: Bytes) => issued.get(Buffer.from(ticket).toString('hex'))
      const port = await ourServer({ cipherSuites: [suite], findSession })
      const first = await nodeClient(port, {})
      const expected = { authorized: true, protocol: 'TLSv1.3', cipher: suite }
      expect(first.report).toEqual({ ...expected, isReused: false })
      const second = await nodeClient(port, { session: first.session })
      expect(second.report).toMatchObject({ cipher: suite, isReused: true })
    },
    PATIENCE_MS,
  )

  test(
    'agree after a HelloRetryRequest',
    async () => {
      const port = await ourServer({ groups: ['secp256r1'] })
      const { report } = await nodeClient(port, { ecdhCurve: 'X25519:P-256' })
      expect(report).toMatchObject({ authorized: true, protocol: 'TLSv1.3' })
    },
    PATIENCE_MS,
  )

  test(
    'part where Node does not know the root',
    async () => {
      const port = await ourServer({})
      await expect(nodeClient(port, { ca: [] })).rejects.toThrow(/self-signed|unable to get|verify/)
    },
    PATIENCE_MS,
  )
})
