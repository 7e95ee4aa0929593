/**
 * What one end tells the other when it closes or gives up.
 *
 * @see RFC 8446, 6
 */
const ALERT_DESCRIPTIONS = {
  close_notify: 0,
  unexpected_message: 10,
  bad_record_mac: 20,
  record_overflow: 22,
  handshake_failure: 40,
  bad_certificate: 42,
  unsupported_certificate: 43,
  certificate_revoked: 44,
  certificate_expired: 45,
  certificate_unknown: 46,
  illegal_parameter: 47,
  unknown_ca: 48,
  access_denied: 49,
  decode_error: 50,
  decrypt_error: 51,
  protocol_version: 70,
  insufficient_security: 71,
  internal_error: 80,
  inappropriate_fallback: 86,
  user_canceled: 90,
  missing_extension: 109,
  unsupported_extension: 110,
  unrecognized_name: 112,
  bad_certificate_status_response: 113,
  unknown_psk_identity: 115,
  certificate_required: 116,
  no_application_protocol: 120,
} as const

export type AlertDescription = keyof typeof ALERT_DESCRIPTIONS

const WARNING = 1
const FATAL = 2

/** The one byte of a description. */
export function alertValue(description: AlertDescription): number {
  return ALERT_DESCRIPTIONS[description]
}

/** The level that goes with a description: only closing is a warning. @see RFC 8446, 6 */
export function alertLevel(description: AlertDescription): number {
  return description === 'close_notify' || description === 'user_canceled' ? WARNING : FATAL
}

/** The description of a value, or undefined where the RFC gives it none. */
export function findAlert(value: number): AlertDescription | undefined {
  const names = Object.keys(ALERT_DESCRIPTIONS) as AlertDescription[]
  return names.find((name) => ALERT_DESCRIPTIONS[name] === value)
}
