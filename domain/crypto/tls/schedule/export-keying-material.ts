import type { Bytes } from '../../bytes/bytes.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import type { Secret } from './derivation.ts'
import type { Deriver } from './deriver.ts'

/** What an application asks keys of a connection for. */
export interface ExportRequest {
  /** Registered with IANA, or beginning with `EXPERIMENTAL`. ASCII. */
  readonly label: string
  readonly context: Bytes
  /** In bytes. */
  readonly length: number
}

const NOTHING: Bytes = new Uint8Array(0)

/** Gives an application keys that only the two ends of this connection can have. @see RFC 8446, 7.5 */
export async function exportKeyingMaterial(
  deriver: Deriver,
  exporterMasterSecret: Secret,
  { label, context, length }: ExportRequest,
): Promise<Bytes> {
  if (utf8Bytes(label).length > LABEL_BYTES) throw new RangeError('the label of an exporter is too long')
  const secret = await deriver.deriveSecret('derived_exporter_secret', {
    secret: exporterMasterSecret,
    label,
    context: await deriver.hash(NOTHING),
  })
  const input = { secret, label: 'exporter', context: await deriver.hash(context) }
  return (await deriver.expandLabel('exported_keying_material', input, length)).bytes
}

/** One byte counts the label, and six of it are `tls13 `. */
const LABEL_BYTES = 249
