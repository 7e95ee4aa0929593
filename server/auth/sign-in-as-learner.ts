import 'server-only'
import { authFor } from './auth.ts'
import { forgetLearner } from './find-learner.ts'

/**
 * Gives a browser a session of a learner that exists.
 *
 * @param learnerId - the caller has made sure that this browser may be that learner.
 * @returns values of `Set-Cookie`.
 */
export async function signInAsLearner(headers: Headers, learnerId: string): Promise<readonly string[]> {
  forgetLearner(headers)
  const { headers: answered } = await authFor(headers).api.signInAsLearner({
    headers,
    body: { learnerId },
    returnHeaders: true,
  })
  return answered.getSetCookie()
}
