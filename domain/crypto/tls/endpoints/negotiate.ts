import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import { cipherSuite } from '../cipher-suite.ts'
import type { ProtocolRule, TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { findExtension } from '../messages/extension.ts'
import type { NamedGroup } from '../named-group.ts'
import { namedGroupValue } from '../named-group.ts'
import type { ClientHello } from './client-hello.ts'
import { NO_COMPRESSION, TLS_1_3 } from './protocol-values.ts'
import type { ServerOptions } from './server-options.ts'

/** What a server chooses of what a client offers. */
export interface Choice {
  readonly suite: CipherSuite
  readonly group: NamedGroup
  /** The client's public key for the group; absent where the client has to be asked for it. */
  readonly keyExchange: Bytes | undefined
}

/**
 * Chooses suite and group by the server's preference, but a group for which a key share is there before one that costs
 * another round trip.
 *
 * @see RFC 8446, 4.1.1
 */
export function negotiate(hello: ClientHello, options: ServerOptions): Result<Choice, TlsFailure> {
  const broken = brokenRule(hello)
  if (broken) return fail(violation(broken))
  const suite = options.cipherSuites.map(cipherSuite).find(({ value }) => hello.cipherSuites.includes(value))
  if (!suite) return fail(violation('cipher-suite-is-shared'))
  const groups = findExtension(hello.extensions, 'supported_groups') ?? []
  const shares = findExtension(hello.extensions, 'key_share') ?? []
  const shared = options.groups.filter((group) => groups.includes(namedGroupValue(group)))
  const shareOf = (group: NamedGroup) => shares.find((share) => share.group === namedGroupValue(group))
  const group = shared.find((candidate) => shareOf(candidate)) ?? shared[0]
  if (!group) return fail(violation('group-is-shared'))
  return succeed({ suite, group, keyExchange: shareOf(group)?.keyExchange })
}

function brokenRule(hello: ClientHello): ProtocolRule | undefined {
  const { extensions, legacyCompressionMethods } = hello
  const versions = findExtension(extensions, 'supported_versions')
  if (!versions?.includes(TLS_1_3)) return 'version-is-1.3'
  const isUncompressed = legacyCompressionMethods.join() === NO_COMPRESSION.join()
  if (!isUncompressed) return 'compression-is-null'
  const psks = findExtension(extensions, 'pre_shared_key')
  const groups = findExtension(extensions, 'supported_groups')
  const shares = findExtension(extensions, 'key_share')
  if (!groups || !shares) return 'mandatory-extension-is-there'
  if (psks && !findExtension(extensions, 'psk_key_exchange_modes')) return 'mandatory-extension-is-there'
  if (!psks && !findExtension(extensions, 'signature_algorithms')) return 'mandatory-extension-is-there'
  if (psks && psks.identities.length !== psks.binders.length) return 'identity-was-offered'
  return undefined
}
