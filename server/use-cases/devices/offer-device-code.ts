import 'server-only'
import type { DeviceCodeState, OfferedDeviceCode } from '#contracts/devices.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findDeviceCode, replaceDeviceCode } from '#server/db/device-code-store.ts'
import type { ReviewLogFailure } from '#server/db/review-event-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'
import { hashDeviceCode, makeDeviceCode } from './device-code.ts'

/** Long enough to walk over to the other device, short enough that a code on a shared screen is soon worth nothing. */
const LIFE_MS = 10 * 60_000

/** Makes the code by which another browser joins this learner, once, within ten minutes. */
export async function offerDeviceCode(
  learnerId: string,
  now: Date,
): Promise<Result<OfferedDeviceCode, ReviewLogFailure>> {
  const code = makeDeviceCode()
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  const kept = await replaceDeviceCode(learnerId, hashDeviceCode(code), expiresAt)
  return kept.ok ? succeed({ code, expiresAt: expiresAt.toISOString() }) : kept
}

/** What became of the code that a learner offered last. */
export async function getDeviceCodeState(
  learnerId: string,
  now: Date,
): Promise<Result<DeviceCodeState, DatabaseUnavailable>> {
  const found = await findDeviceCode(learnerId)
  if (!found.ok) return found
  const stored = found.value
  if (stored === undefined) return succeed({ state: 'none' })
  if (stored.usedAt !== null) return succeed({ state: 'used' })
  return succeed({ state: stored.expiresAt > now ? 'open' : 'expired' })
}
