import 'server-only'
import { randomUUID } from 'node:crypto'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { spendDeviceCode } from '#server/db/device-code-store.ts'
import { mergeLearners } from '#server/db/learner-merge-store.ts'
import { hasRole } from '#server/db/learner-role-store.ts'
import { findAllEvents } from '#server/db/review-event-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'
import { hashDeviceCode } from './device-code.ts'
import { mergeRecords } from './merge-records.ts'

/** A browser that wants to carry on as the learner who offered a code. */
export interface JoinLearner {
  /** As deviceCodeSchema leaves it. */
  readonly code: string
  /** Who is signed in in that browser. */
  readonly present: { readonly learnerId: string; readonly isGuest: boolean } | undefined
  readonly now: Date
}

export interface JoinedLearner {
  readonly learnerId: string
  readonly broughtEvents: number
}

export type JoinFailure =
  DatabaseUnavailable | { readonly code: 'code-not-valid' } | { readonly code: 'not-a-guest' }

/** Both learners may be answering on other devices meanwhile. */
const MAX_ATTEMPTS = 10

/**
 * Spends a code and makes the learner of this browser one with the learner who offered it. Nothing of either is lost,
 * and what both have is counted once.
 *
 * Only a guest without a role is absorbed: who has an account or a role would hand it to whoever offered the code.
 */
export async function joinLearner({
  code,
  present,
  now,
}: JoinLearner): Promise<Result<JoinedLearner, JoinFailure>> {
  if (present) {
    const isAdmin = await hasRole(present.learnerId, 'admin')
    if (!isAdmin.ok) return isAdmin
    if (isAdmin.value || !present.isGuest) return fail({ code: 'not-a-guest' })
  }
  const spent = await spendDeviceCode(hashDeviceCode(code), now)
  if (!spent.ok) return spent
  const learnerId = spent.value
  if (learnerId === undefined) return fail({ code: 'code-not-valid' })
  if (present === undefined || present.learnerId === learnerId)
    return succeed({ learnerId, broughtEvents: 0 })
  return absorb(learnerId, present.learnerId)
}

async function absorb(stayingId: string, goingId: string): Promise<Result<JoinedLearner, JoinFailure>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const staying = await findAllEvents(stayingId)
    if (!staying.ok)
      return staying.failure.code === 'learner-unknown'
        ? fail({ code: 'code-not-valid' })
        : fail(staying.failure)
    const going = await findAllEvents(goingId)
    /** Another tab of this browser was faster, or the guest was erased: there is nothing left to bring. */
    if (!going.ok && going.failure.code === 'learner-unknown')
      return succeed({ learnerId: stayingId, broughtEvents: 0 })
    if (!going.ok) return fail({ code: 'database-unavailable' })

    const record = mergeRecords(staying.value.events, going.value.events, randomUUID)
    const merged = await mergeLearners({
      stayingId,
      stayingRevision: staying.value.revision,
      goingId,
      goingRevision: going.value.revision,
      ...record,
    })
    if (!merged.ok) return merged
    if (merged.value === 'written')
      return succeed({ learnerId: stayingId, broughtEvents: record.brought.length })
  }
  return fail({ code: 'database-unavailable' })
}
