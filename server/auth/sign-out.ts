import 'server-only'
import { authFor } from './auth.ts'
import { findLearner, forgetLearner } from './find-learner.ts'

/**
 * Ends the session of a request in the database and in the browser.
 *
 * @returns values of `Set-Cookie` that take the cookies away; also where there was no session.
 */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  /** The library would shrug at an outage and leave the session alive; this throws instead. */
  await findLearner(headers, { isFresh: true })
  forgetLearner(headers)
  const { headers: answered } = await authFor(headers).api.signOut({ headers, returnHeaders: true })
  return answered.getSetCookie()
}
