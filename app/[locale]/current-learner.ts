import 'server-only'
import { cookies, headers } from 'next/headers'
import { TIME_ZONE_COOKIE } from '#components/review/time-zone.ts'
import { dayIndex, isTimeZone } from '#domain/scheduling/day-index.ts'
import { findLearner } from '#server/auth/find-learner.ts'

const DAY_MS = 86_400_000

/** Who opens a page, and when that is for them. */
interface CurrentLearner {
  /** Absent: nobody yet. */
  readonly learnerId: string | undefined
  /** The zone that their browser left in a cookie; UTC for one that has not yet. */
  readonly timeZone: string
  /** On their calendar, from midnight to midnight, `YYYY-MM-DD`. */
  readonly date: string
}

/** Reads it off the request. */
export async function currentLearner(): Promise<CurrentLearner> {
  const zoneCookie = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  const timeZone = isTimeZone(zoneCookie) ? zoneCookie : 'UTC'
  const learner = await findLearner(await headers())
  const date = new Date(dayIndex(Date.now(), timeZone, 0) * DAY_MS).toISOString().slice(0, 10)
  return { learnerId: learner?.learnerId, timeZone, date }
}
