import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { equalBytes } from '../../bytes/bytes.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import type { Secret } from '../schedule/derivation.ts'
import { deriveVerifyData } from '../schedule/finished.ts'
import type { ApplicationSecrets } from '../schedule/key-schedule.ts'
import { deriveResumptionSecret } from '../schedule/key-schedule.ts'
import type { Connected } from './connection.ts'
import { connected } from './connection.ts'
import type { Received } from './role.ts'
import type { Turn } from './turn.ts'

/**
 * Holds the other end's Finished against what it has to be, and takes it into the transcript.
 *
 * @param baseKey - the other end's handshake traffic secret.
 * @see RFC 8446, 4.4.4
 */
export async function acceptFinished(
  turn: Turn,
  suite: CipherSuite,
  baseKey: Secret,
  { message, bytes }: Received,
): Promise<Result<void, TlsFailure>> {
  if (message.type !== 'finished') return fail(violation('message-is-expected'))
  const expected = await turn.derive(suite, async (deriver) =>
    deriveVerifyData(deriver, baseKey, await deriver.hash(turn.channel.transcript)),
  )
  if (!equalBytes(expected, message.body.verifyData)) return fail(violation('verify-data-holds'))
  turn.remember(bytes)
  return succeed(undefined)
}

/** The secret that tickets are made from, once the client's Finished is in the transcript. @see RFC 8446, 7.1 */
export function deriveResumption(
  turn: Turn,
  suite: CipherSuite,
  { masterSecret }: ApplicationSecrets,
): Promise<Secret> {
  return turn.derive(suite, async (deriver) =>
    deriveResumptionSecret(deriver, masterSecret, await deriver.hash(turn.channel.transcript)),
  )
}

/** Ends the handshake: says what was agreed upon, and goes over to data. */
export function goConnected(turn: Turn, agreed: Parameters<typeof connected>[0]): Result<Connected, never> {
  const next = connected(agreed)
  turn.report({ kind: 'connected', connection: next.connection })
  return succeed(next)
}
