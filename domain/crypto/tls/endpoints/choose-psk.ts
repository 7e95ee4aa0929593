import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes, equalBytes } from '../../bytes/bytes.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import { cipherSuite } from '../cipher-suite.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { findExtension } from '../messages/extension.ts'
import { deriveVerifyData } from '../schedule/finished.ts'
import { deriveBinderKey, deriveEarlySecret } from '../schedule/key-schedule.ts'
import type { ClientHello } from './client-hello.ts'
import { PSK_DHE_KE, withoutBinders } from './protocol-values.ts'
import type { ServerOptions } from './server-options.ts'
import type { Turn } from './turn.ts'

/** A PSK that both ends have. */
export interface ChosenPsk {
  /** Which of the client's identities it belongs to, 0 for the first. */
  readonly selectedIdentity: number
  readonly psk: Bytes
}

/** A hello and what is negotiated about it. */
interface HelloToResume {
  readonly hello: ClientHello
  readonly bytes: Bytes
  readonly suite: CipherSuite
}

/**
 * The first session that the server knows, once the client has shown that it has its key.
 *
 * @returns undefined where nothing is resumed and the server shows its certificate; a wrong binder is a failure.
 * @see RFC 8446, 4.2.11
 */
export async function choosePsk(
  turn: Turn,
  { findSession }: ServerOptions,
  { hello, bytes, suite }: HelloToResume,
): Promise<Result<ChosenPsk | undefined, TlsFailure>> {
  const offered = findExtension(hello.extensions, 'pre_shared_key')
  const modes = findExtension(hello.extensions, 'psk_key_exchange_modes')
  if (!offered || !findSession || !modes?.includes(PSK_DHE_KE)) return succeed(undefined)
  const sessions = offered.identities.map(({ identity }) => findSession(identity))
  const selectedIdentity = sessions.findIndex(
    (session) => session && cipherSuite(session.cipherSuite).hash === suite.hash,
  )
  const psk = sessions[selectedIdentity]?.psk
  if (!psk) return succeed(undefined)
  const expected = await turn.derive(suite, async (deriver) => {
    const binderKey = await deriveBinderKey(deriver, await deriveEarlySecret(deriver, psk))
    const truncated = concatBytes(turn.channel.transcript, withoutBinders(bytes, offered.binders))
    return deriveVerifyData(deriver, binderKey, await deriver.hash(truncated))
  })
  const binder = offered.binders[selectedIdentity]
  if (!binder || !equalBytes(binder, expected)) return fail(violation('binder-holds'))
  return succeed({ selectedIdentity, psk })
}
