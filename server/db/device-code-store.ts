import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { ReviewLogFailure } from './review-event-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

export interface StoredDeviceCode {
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

const REPLACE: Statement = {
  name: 'replace-device-code',
  text: `
    INSERT INTO device_codes (user_id, code_hash, expires_at)
    SELECT id, $2::bytea, $3::timestamptz FROM users WHERE id = $1
    ON CONFLICT (user_id) DO UPDATE SET
      code_hash = excluded.code_hash, expires_at = excluded.expires_at, used_at = NULL
    RETURNING user_id`,
}

const FIND: Statement = {
  name: 'find-device-code',
  text: `SELECT expires_at AS "expiresAt", used_at AS "usedAt" FROM device_codes WHERE user_id = $1`,
}

/** Of two browsers that bring the same code at the same moment the row's lock lets one through. */
const USE: Statement = {
  name: 'use-device-code',
  text: `
    UPDATE device_codes SET used_at = $2::timestamptz
    WHERE code_hash = $1::bytea AND used_at IS NULL AND expires_at > $2::timestamptz
    RETURNING user_id AS "learnerId"`,
}

/** Keeps the hash of a learner's code; the code before it is void. */
export async function replaceDeviceCode(
  learnerId: string,
  codeHash: Buffer,
  expiresAt: Date,
): Promise<Result<undefined, ReviewLogFailure>> {
  const replaced = await runStatement(REPLACE, [learnerId, codeHash, expiresAt])
  if (!replaced.ok) return replaced
  return replaced.value.length > 0 ? succeed(undefined) : fail({ code: 'learner-unknown' })
}

/** The learner's last code; undefined where none was ever offered. */
export async function findDeviceCode(
  learnerId: string,
): Promise<Result<StoredDeviceCode | undefined, DatabaseUnavailable>> {
  const found = await runStatement<StoredDeviceCode>(FIND, [learnerId])
  return found.ok ? succeed(found.value[0]) : found
}

/** Spends a code. @returns whose it was; undefined where it is unknown, was used before or is too old. */
export async function spendDeviceCode(
  codeHash: Buffer,
  now: Date,
): Promise<Result<string | undefined, DatabaseUnavailable>> {
  const used = await runStatement<{ learnerId: string }>(USE, [codeHash, now])
  return used.ok ? succeed(used.value[0]?.learnerId) : used
}
