import 'server-only'
import { cookies, headers } from 'next/headers'
import { TIME_ZONE_COOKIE } from '#components/review/time-zone.ts'
import { isTimeZone } from '#domain/scheduling/day-index.ts'
import { findLearner } from '#server/auth/find-learner.ts'

/** Who opens the page, and the zone that their browser left in a cookie; UTC for one that has not yet. */
export async function currentLearner(): Promise<{ learnerId: string | undefined; timeZone: string }> {
  const zoneCookie = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  const learner = await findLearner(await headers())
  return { learnerId: learner?.learnerId, timeZone: isTimeZone(zoneCookie) ? zoneCookie : 'UTC' }
}
