import type { Bytes } from '../../bytes/bytes.ts'
import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { TracedBytes } from '../../trace.ts'
import { joinSegments } from '../../trace.ts'
import type { AlertDescription } from '../alert.ts'
import { alertLevel, alertValue, findAlert } from '../alert.ts'
import type { Malformed } from '../failures.ts'
import { malformed } from '../failures.ts'
import { struct, unsigned } from './presentation.ts'
import { TlsReader } from './tls-reader.ts'

const ALERT = struct({ level: unsigned(1), description: unsigned(1) })

const ALERT_BYTES = 2

/** @see RFC 8446, 6 */
export function encodeAlert(description: AlertDescription): TracedBytes {
  const value = { level: alertLevel(description), description: alertValue(description) }
  return joinSegments(ALERT.write('alert', value))
}

/** @returns the description, undefined where the RFC does not know its value; the level means nothing in TLS 1.3. */
export function readAlert(bytes: Bytes): Result<AlertDescription | undefined, Malformed> {
  if (bytes.length !== ALERT_BYTES) return fail(malformed('alert-is-two-bytes', 'alert', bytes.length))
  return succeed(findAlert(ALERT.read(new TlsReader(bytes), 'alert').description))
}
