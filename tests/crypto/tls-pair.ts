import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import { createAgreementKeyPair } from '#domain/crypto/primitives/key-agreement.ts'
import { signCertificateVerify } from '#domain/crypto/tls/certificate-verify.ts'
import { CIPHER_SUITE_NAMES } from '#domain/crypto/tls/cipher-suite.ts'
import { advanceClient, startClient } from '#domain/crypto/tls/endpoints/client.ts'
import type { ClientOptions, CreateKeyPair } from '#domain/crypto/tls/endpoints/client-options.ts'
import type { ClientPhase } from '#domain/crypto/tls/endpoints/client-phases.ts'
import type { EndpointEvent } from '#domain/crypto/tls/endpoints/endpoint.ts'
import type { Happening } from '#domain/crypto/tls/endpoints/happening.ts'
import type { RandomBytes } from '#domain/crypto/tls/endpoints/random-bytes.ts'
import type { Endpoint } from '#domain/crypto/tls/endpoints/role.ts'
import { advanceServer, newServer } from '#domain/crypto/tls/endpoints/server.ts'
import type { ServerOptions } from '#domain/crypto/tls/endpoints/server-options.ts'
import type { ServerPhase } from '#domain/crypto/tls/endpoints/server-phases.ts'
import { curveOfGroup, NAMED_GROUP_NAMES } from '#domain/crypto/tls/named-group.ts'
import { SIGNATURE_SCHEME_NAMES } from '#domain/crypto/tls/signature-scheme.ts'

const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

const freshKeyPair: CreateKeyPair = (group) => createAgreementKeyPair(curveOfGroup(group))

/** The key of a server whose "certificate" is nothing but its public key: what trusts it is not the concern here. */
const keyOfServer = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
  'sign',
  'verify',
])

export async function clientOptions(changes: Partial<ClientOptions> = {}): Promise<ClientOptions> {
  return {
    serverName: 'shop.example',
    cipherSuites: CIPHER_SUITE_NAMES,
    groups: NAMED_GROUP_NAMES,
    keyShareGroups: ['x25519'],
    signatureSchemes: SIGNATURE_SCHEME_NAMES,
    randomBytes: systemRandom,
    createKeyPair: freshKeyPair,
    verifyCertificates: async ([publicKey]) => ({ ok: true, value: publicKey! }),
    ...changes,
  }
}

export async function serverOptions(changes: Partial<ServerOptions> = {}): Promise<ServerOptions> {
  const { publicKey, privateKey } = await keyOfServer
  const scheme = 'ecdsa_secp256r1_sha256'
  return {
    cipherSuites: CIPHER_SUITE_NAMES,
    groups: NAMED_GROUP_NAMES,
    certificate: {
      chain: [new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))],
      scheme,
      sign: (content) => signCertificateVerify(scheme, privateKey, content),
    },
    randomBytes: systemRandom,
    createKeyPair: freshKeyPair,
    ...changes,
  }
}

/** What somebody on the wire does with what one end sends. */
export type Wire = (bytes: Bytes, from: 'client' | 'server') => Bytes

/** A client and a server with a wire between them, for tests. */
export class TlsPair {
  client: Endpoint<ClientPhase>
  server: Endpoint<ServerPhase>
  readonly byClient: Happening[] = []
  readonly byServer: Happening[] = []
  readonly wire: Wire

  private constructor(client: Endpoint<ClientPhase>, server: Endpoint<ServerPhase>, wire: Wire) {
    this.client = client
    this.server = server
    this.wire = wire
  }

  /** Goes through the handshake, as far as it goes. */
  static async connect(
    client: Partial<ClientOptions> = {},
    server: Partial<ServerOptions> = {},
    wire: Wire = (bytes) => bytes,
  ): Promise<TlsPair> {
    const { endpoint, output, happenings } = await startClient(await clientOptions(client))
    const pair = new TlsPair(endpoint, newServer(await serverOptions(server)), wire)
    pair.byClient.push(...happenings)
    await pair.carry('client', output)
    return pair
  }

  /** Has one end do something, and the two talk until both are silent. */
  async does(end: 'client' | 'server', event: EndpointEvent): Promise<void> {
    const output = end === 'client' ? await this.#client(event) : await this.#server(event)
    await this.carry(end, output)
  }

  /** Carries bytes to the other end, its answer back, and so on. */
  async carry(from: 'client' | 'server', output: Bytes): Promise<void> {
    let sender = from
    let bytes = output
    while (bytes.length > 0) {
      const event = { kind: 'receive', bytes: this.wire(bytes, sender) } as const
      bytes = sender === 'client' ? await this.#server(event) : await this.#client(event)
      sender = sender === 'client' ? 'server' : 'client'
    }
  }

  async #client(event: EndpointEvent): Promise<Bytes> {
    const { endpoint, output, happenings } = await advanceClient(this.client, event)
    this.client = endpoint
    this.byClient.push(...happenings)
    return output
  }

  async #server(event: EndpointEvent): Promise<Bytes> {
    const { endpoint, output, happenings } = await advanceServer(this.server, event)
    this.server = endpoint
    this.byServer.push(...happenings)
    return output
  }
}

/** Every happening of a kind, in its order. */
export function allOf<Kind extends Happening['kind']>(
  happenings: readonly Happening[],
  kind: Kind,
): Extract<Happening, { readonly kind: Kind }>[] {
  return happenings.filter(
    (happening): happening is Extract<Happening, { readonly kind: Kind }> => happening.kind === kind,
  )
}

export function receivedData(happenings: readonly Happening[]): Bytes {
  return concatBytes(...allOf(happenings, 'data-received').map(({ data }) => data))
}
