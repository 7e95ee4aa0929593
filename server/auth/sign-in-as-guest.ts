import 'server-only'
import { authFor } from './auth.ts'
import { findLearner } from './find-learner.ts'
import type { SignedInLearner } from './find-learner.ts'

/**
 * Makes a guest for a browser that has no learner yet; a browser that has one keeps it.
 *
 * @param claim - a UUID by which a browser is known to itself, the same in all its tabs; two tabs that ask at the same
 *   moment then get the same guest.
 */
export async function signInAsGuest(headers: Headers, claim: string | undefined): Promise<SignedInLearner> {
  const present = await findLearner(headers, { isFresh: true })
  if (present) return present
  const { response, headers: answered } = await authFor(headers).api.signInAsGuest({
    headers,
    body: { claim },
    returnHeaders: true,
  })
  return { learnerId: response.learnerId, isGuest: true, cookies: answered.getSetCookie() }
}
