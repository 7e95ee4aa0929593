import type { Bytes } from '../../bytes/bytes.ts'
import type { Secret } from './derivation.ts'
import type { Deriver } from './deriver.ts'

const NOTHING: Bytes = new Uint8Array(0)

/** What the handshake is encrypted under, and what the rest of the schedule comes from. */
export interface HandshakeSecrets {
  readonly handshakeSecret: Secret
  readonly clientTraffic: Secret
  readonly serverTraffic: Secret
}

/** What data is encrypted under. */
export interface ApplicationSecrets {
  readonly masterSecret: Secret
  readonly clientTraffic: Secret
  readonly serverTraffic: Secret
  readonly exporterMasterSecret: Secret
}

/**
 * The beginning of the schedule.
 *
 * @param psk - of a resumed connection; zeros stand where there is none.
 * @see RFC 8446, 7.1
 */
export function deriveEarlySecret(deriver: Deriver, psk?: Bytes): Promise<Secret> {
  const inputKey: Secret = psk ? { name: 'psk', bytes: psk } : deriver.zeros
  return deriver.extract('early_secret', deriver.zeros, inputKey)
}

/** The key that shows knowledge of a PSK from an earlier connection. @see RFC 8446, 4.2.11.2 and 7.1 */
export async function deriveBinderKey(deriver: Deriver, earlySecret: Secret): Promise<Secret> {
  const context = await deriver.hash(NOTHING)
  return deriver.deriveSecret('binder_key', { secret: earlySecret, label: 'res binder', context })
}

/**
 * @param sharedSecret - what the key exchange came to.
 * @param transcriptHash - of ClientHello to ServerHello.
 * @see RFC 8446, 7.1
 */
export async function deriveHandshakeSecrets(
  deriver: Deriver,
  earlySecret: Secret,
  sharedSecret: Bytes,
  transcriptHash: Bytes,
): Promise<HandshakeSecrets> {
  const context = await deriver.hash(NOTHING)
  const salt = await deriver.deriveSecret('derived_early_secret', {
    secret: earlySecret,
    label: 'derived',
    context,
  })
  const inputKey: Secret = { name: 'shared_secret', bytes: sharedSecret }
  const secret = await deriver.extract('handshake_secret', salt, inputKey)
  const from = (label: string) => ({ secret, label, context: transcriptHash })
  return {
    handshakeSecret: secret,
    clientTraffic: await deriver.deriveSecret('client_handshake_traffic_secret', from('c hs traffic')),
    serverTraffic: await deriver.deriveSecret('server_handshake_traffic_secret', from('s hs traffic')),
  }
}

/**
 * @param transcriptHash - of ClientHello to the server's Finished.
 * @see RFC 8446, 7.1
 */
export async function deriveApplicationSecrets(
  deriver: Deriver,
  handshakeSecret: Secret,
  transcriptHash: Bytes,
): Promise<ApplicationSecrets> {
  const context = await deriver.hash(NOTHING)
  const salt = await deriver.deriveSecret('derived_handshake_secret', {
    secret: handshakeSecret,
    label: 'derived',
    context,
  })
  const secret = await deriver.extract('master_secret', salt, deriver.zeros)
  const from = (label: string) => ({ secret, label, context: transcriptHash })
  return {
    masterSecret: secret,
    clientTraffic: await deriver.deriveSecret('client_application_traffic_secret_0', from('c ap traffic')),
    serverTraffic: await deriver.deriveSecret('server_application_traffic_secret_0', from('s ap traffic')),
    exporterMasterSecret: await deriver.deriveSecret('exporter_master_secret', from('exp master')),
  }
}

/**
 * What tickets of this connection lead back to.
 *
 * @param transcriptHash - of ClientHello to the client's Finished.
 * @see RFC 8446, 7.1
 */
export function deriveResumptionSecret(
  deriver: Deriver,
  masterSecret: Secret,
  transcriptHash: Bytes,
): Promise<Secret> {
  return deriver.deriveSecret('resumption_master_secret', {
    secret: masterSecret,
    label: 'res master',
    context: transcriptHash,
  })
}

/** The PSK that belongs to one ticket. @see RFC 8446, 4.6.1 */
export function deriveTicketPsk(
  deriver: Deriver,
  resumptionSecret: Secret,
  ticketNonce: Bytes,
): Promise<Secret> {
  const input = { secret: resumptionSecret, label: 'resumption', context: ticketNonce }
  return deriver.expandLabel('psk', input, deriver.suite.hashBytes)
}
