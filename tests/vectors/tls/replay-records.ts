import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { encodeAlert } from '#domain/crypto/tls/messages/alert-codec.ts'
import { protectRecord, unprotectRecord } from '#domain/crypto/tls/record/protect-record.ts'
import { readRecord } from '#domain/crypto/tls/record/record-codec.ts'
import type { ContentType } from '#domain/crypto/tls/record/content-type.ts'
import type { TrafficKeys } from '#domain/crypto/tls/schedule/traffic-keys.ts'
import type { ReplayedTrace } from './published-trace.ts'

interface RecordPlan {
  readonly id: string
  readonly keys: TrafficKeys
  readonly sequenceNumber: number
  readonly type: ContentType
  readonly content: Bytes
}

/** Every protected record, made from its plaintext and opened again. */
export async function replayRecords(
  given: (id: string) => Bytes,
  messages: Readonly<Record<'msg.NewSessionTicket', Bytes>>,
  keys: Readonly<Record<'s_hs' | 'c_hs' | 's_ap' | 'c_ap', TrafficKeys>>,
): Promise<ReplayedTrace> {
  const { bytes: close } = encodeAlert('close_notify')
  const server = (sequenceNumber: number) => ({ keys: keys.s_ap, sequenceNumber })
  const client = (sequenceNumber: number) => ({ keys: keys.c_ap, sequenceNumber })
  const data = 'application_data'
  const plans: readonly RecordPlan[] = [
    {
      id: 'serverFlight',
      keys: keys.s_hs,
      sequenceNumber: 0,
      type: 'handshake',
      content: given('payload.serverFlight'),
    },
    {
      id: 'ClientFinished',
      keys: keys.c_hs,
      sequenceNumber: 0,
      type: 'handshake',
      content: given('msg.ClientFinished'),
    },
    { id: 'NewSessionTicket', ...server(0), type: 'handshake', content: messages['msg.NewSessionTicket'] },
    { id: 'clientData', ...client(0), type: data, content: given('payload.clientData') },
    { id: 'serverData', ...server(1), type: data, content: given('payload.serverData') },
    { id: 'clientAlert', ...client(1), type: 'alert', content: close },
    { id: 'serverAlert', ...server(2), type: 'alert', content: close },
  ]
  const made: Record<string, Bytes | undefined> = {}
  for (const plan of plans) {
    made[`rec.${plan.id}`] = (await protectRecord(plan.keys, plan.sequenceNumber, plan)).record.bytes
    if (plan.type === data) made[`payload.${plan.id}`] = await opened(given(`rec.${plan.id}`), plan)
  }
  return made
}

async function opened(bytes: Bytes, { keys, sequenceNumber }: RecordPlan): Promise<Bytes | undefined> {
  const record = readRecord(bytes)
  if (!record.ok || !record.value) return undefined
  const inner = await unprotectRecord(keys, sequenceNumber, record.value)
  return inner.ok ? inner.value.content : undefined
}
