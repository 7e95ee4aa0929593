import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes, equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { importX25519KeyPair } from '#domain/crypto/primitives/key-agreement.ts'
import { cipherSuite } from '#domain/crypto/tls/cipher-suite.ts'
import { encodeAlert } from '#domain/crypto/tls/messages/alert-codec.ts'
import { encodeHandshake, readHandshake } from '#domain/crypto/tls/messages/handshake-codec.ts'
import { FIRST_RECORD_VERSION, plainRecord } from '#domain/crypto/tls/record/record-codec.ts'
import { Deriver } from '#domain/crypto/tls/schedule/deriver.ts'
import { deriveVerifyData } from '#domain/crypto/tls/schedule/finished.ts'
import {
  deriveApplicationSecrets,
  deriveEarlySecret,
  deriveHandshakeSecrets,
  deriveResumptionSecret,
  deriveTicketPsk,
} from '#domain/crypto/tls/schedule/key-schedule.ts'
import { deriveTrafficKeys } from '#domain/crypto/tls/schedule/traffic-keys.ts'
import { joinBytes } from '#domain/crypto/trace.ts'
import { replayRecords } from './replay-records.ts'
import type { PublishedTrace, ReplayedTrace } from './published-trace.ts'
import { signatureHolds } from './signature-holds.ts'

type Given = (id: string) => Bytes

/** The engine's own values of a trace; given are private keys, randoms, the certificate, its signature and the data. */
export async function replayTrace(trace: PublishedTrace, given: Given): Promise<ReplayedTrace> {
  const deriver = new Deriver(cipherSuite('TLS_AES_128_GCM_SHA256'))
  const exchange = await replayExchange(given)
  const messages = replayMessages(given)
  const schedule = await replaySchedule(deriver, exchange.shared, messages)
  const holds = await signatureHolds(trace, given('msg.CertificateVerify'), schedule.hashToCertificate)
  return {
    ...exchange.values,
    ...messages,
    ...(holds ? {} : { 'msg.CertificateVerify': undefined }),
    ...schedule.values,
    ...(await replayRecords(given, messages, schedule.keys)),
    ...ALERTS,
    'rec.ClientHello': joinBytes(plainRecord('handshake', messages['msg.ClientHello'], FIRST_RECORD_VERSION)),
    'rec.ServerHello': joinBytes(plainRecord('handshake', messages['msg.ServerHello'])),
  }
}

const ALERTS = {
  'payload.clientAlert': encodeAlert('close_notify').bytes,
  'payload.serverAlert': encodeAlert('close_notify').bytes,
}

async function replayExchange(given: Given) {
  const client = await importX25519KeyPair(given('client.x25519.private'))
  const server = await importX25519KeyPair(given('server.x25519.private'))
  const shared = await client.agree(server.publicKey)
  const sharedByServer = await server.agree(client.publicKey)
  if (!shared || !sharedByServer || !equalBytes(shared, sharedByServer)) throw new TypeError('no agreement')
  const values = {
    'client.x25519.private': given('client.x25519.private'),
    'client.x25519.public': client.publicKey,
    'server.x25519.private': given('server.x25519.private'),
    'server.x25519.public': server.publicKey,
    'ecdhe.shared': shared,
  }
  return { shared, values }
}

/** Each message read into values and written again from them alone. */
function replayMessages(given: Given) {
  const rewritten = (id: string) => {
    const read = readHandshake(given(id))
    if (read.fault) throw new TypeError(`${id}: ${JSON.stringify(read.fault)}`)
    return encodeHandshake(read.message).bytes
  }
  return {
    'msg.ClientHello': rewritten('msg.ClientHello'),
    'msg.ServerHello': rewritten('msg.ServerHello'),
    'msg.EncryptedExtensions': rewritten('msg.EncryptedExtensions'),
    'msg.Certificate': rewritten('msg.Certificate'),
    'msg.CertificateVerify': rewritten('msg.CertificateVerify'),
    'msg.NewSessionTicket': rewritten('msg.NewSessionTicket'),
  }
}

function finished(verifyData: Bytes): Bytes {
  return encodeHandshake({ type: 'finished', body: { verifyData } }).bytes
}

async function replaySchedule(deriver: Deriver, shared: Bytes, messages: ReturnType<typeof replayMessages>) {
  const hellos = concatBytes(messages['msg.ClientHello'], messages['msg.ServerHello'])
  const early = await deriveEarlySecret(deriver)
  const hashOfHellos = await deriver.hash(hellos)
  const handshake = await deriveHandshakeSecrets(deriver, early, shared, hashOfHellos)
  const toCertificate = concatBytes(hellos, messages['msg.EncryptedExtensions'], messages['msg.Certificate'])
  const toVerify = concatBytes(toCertificate, messages['msg.CertificateVerify'])
  const serverData = await deriveVerifyData(deriver, handshake.serverTraffic, await deriver.hash(toVerify))
  const toServer = concatBytes(toVerify, finished(serverData))
  const hashToServer = await deriver.hash(toServer)
  const application = await deriveApplicationSecrets(deriver, handshake.handshakeSecret, hashToServer)
  const clientData = await deriveVerifyData(deriver, handshake.clientTraffic, hashToServer)
  const hashToClient = await deriver.hash(concatBytes(toServer, finished(clientData)))
  const resumption = await deriveResumptionSecret(deriver, application.masterSecret, hashToClient)
  const ticket = readHandshake(messages['msg.NewSessionTicket'])
  if (ticket.fault || ticket.message.type !== 'new_session_ticket') throw new TypeError('no ticket')
  const { ticketNonce } = ticket.message.body
  const psk = await deriveTicketPsk(deriver, resumption, ticketNonce)
  const keys = {
    s_hs: await deriveTrafficKeys(deriver, handshake.serverTraffic),
    c_hs: await deriveTrafficKeys(deriver, handshake.clientTraffic),
    s_ap: await deriveTrafficKeys(deriver, application.serverTraffic),
    c_ap: await deriveTrafficKeys(deriver, application.clientTraffic),
  }
  const derived = (name: string, nth = 0) =>
    deriver.derivations.filter(({ output }) => output.name === name)[nth]?.output.bytes
  const values = {
    'secret.early': early.bytes,
    'secret.derivedForHandshake': derived('derived_early_secret'),
    'secret.handshake': handshake.handshakeSecret.bytes,
    'hash.CH..SH': hashOfHellos,
    'secret.c_hs_traffic': handshake.clientTraffic.bytes,
    'secret.s_hs_traffic': handshake.serverTraffic.bytes,
    'secret.derivedForMaster': derived('derived_handshake_secret'),
    'secret.master': application.masterSecret.bytes,
    'finished.key.server': derived('finished_key', 0),
    'finished.data.server': serverData,
    'msg.ServerFinished': finished(serverData),
    'hash.CH..SF': hashToServer,
    'secret.c_ap_traffic': application.clientTraffic.bytes,
    'secret.s_ap_traffic': application.serverTraffic.bytes,
    'secret.exp_master': application.exporterMasterSecret.bytes,
    'finished.key.client': derived('finished_key', 1),
    'finished.data.client': clientData,
    'msg.ClientFinished': finished(clientData),
    'hash.CH..CF': hashToClient,
    'secret.res_master': resumption.bytes,
    'ticket.nonce': ticketNonce,
    'ticket.psk': psk.bytes,
    ...Object.fromEntries(
      Object.entries(keys).flatMap(([id, { writeKey, writeIv }]) => [
        [`key.${id}`, writeKey],
        [`iv.${id}`, writeIv],
      ]),
    ),
    'payload.serverFlight': concatBytes(toVerify.subarray(hellos.length), finished(serverData)),
  }
  return { keys, values, hashToCertificate: await deriver.hash(toCertificate) }
}
