import { EMPTY, ascii, fixed, opaque, ruled, struct, unsigned, vector } from './presentation.ts'

const UINT16_MAX = 2 ** 16 - 1
const HOST_NAME = 0

/** @see RFC 6066, 3 */
const SERVER_NAME_LIST = vector(
  { min: 1, max: UINT16_MAX },
  struct({
    nameType: ruled(unsigned(1), 'name-type-is-host-name', (type) => type === HOST_NAME),
    hostName: ascii(opaque({ min: 1, max: UINT16_MAX }), 'host-name-is-ascii'),
  }),
)

/** @see RFC 8446, 4.2.8 */
const KEY_SHARE_ENTRY = struct({ group: unsigned(2), keyExchange: opaque({ min: 1, max: UINT16_MAX }) })

/** @see RFC 8446, 4.2.11 */
const OFFERED_PSKS = struct({
  identities: vector(
    { min: 7, max: UINT16_MAX },
    struct({
      identity: opaque({ min: 1, max: UINT16_MAX }, 'wrapped-key'),
      obfuscatedTicketAge: unsigned(4),
    }),
  ),
  binders: vector({ min: 33, max: UINT16_MAX }, opaque({ min: 32, max: 255 }, 'tag')),
})

const COOKIE = opaque({ min: 1, max: UINT16_MAX })
const NAMED_GROUP_LIST = vector({ min: 2, max: UINT16_MAX }, unsigned(2))

/** Which extensions this engine reads in which message. @see RFC 8446, 4.2 */
export const CLIENT_HELLO_EXTENSIONS = {
  server_name: SERVER_NAME_LIST,
  supported_groups: NAMED_GROUP_LIST,
  signature_algorithms: vector({ min: 2, max: UINT16_MAX - 1 }, unsigned(2)),
  supported_versions: vector({ min: 2, max: 254 }, unsigned(2)),
  cookie: COOKIE,
  psk_key_exchange_modes: vector({ min: 1, max: 255 }, unsigned(1)),
  key_share: vector({ min: 0, max: UINT16_MAX }, KEY_SHARE_ENTRY),
  pre_shared_key: OFFERED_PSKS,
}

export const SERVER_HELLO_EXTENSIONS = {
  supported_versions: unsigned(2),
  key_share: KEY_SHARE_ENTRY,
  pre_shared_key: unsigned(2),
}

export const HELLO_RETRY_REQUEST_EXTENSIONS = {
  supported_versions: unsigned(2),
  cookie: COOKIE,
  key_share: unsigned(2),
}

export const ENCRYPTED_EXTENSIONS = { server_name: EMPTY, supported_groups: NAMED_GROUP_LIST }

/** Of a certificate's entry and of a ticket: none that this engine reads. */
export const NO_EXTENSIONS = {}

/** `Random`: 32 bytes of chance. */
export const RANDOM = fixed(32)
