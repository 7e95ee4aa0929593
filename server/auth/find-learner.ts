import 'server-only'
import { authFor } from './auth.ts'

/** Who a request comes from. */
export interface SignedInLearner {
  readonly learnerId: string
  /** Signed in with nothing but a cookie. */
  readonly isGuest: boolean
  /** Values of `Set-Cookie` that keep the session going; to be sent with the answer. */
  readonly cookies: readonly string[]
}

/**
 * Reads who is signed in from a request's cookies. Creates nobody.
 *
 * Mostly answered from a signed cookie; every five minutes from the database.
 *
 * @param isFresh - ask the database in any case.
 * @throws the database's own error if it is away: not knowing is not the same as nobody.
 */
export async function findLearner(
  headers: Headers,
  { isFresh = false } = {},
): Promise<SignedInLearner | undefined> {
  const { response, headers: answered } = await authFor(headers).api.getSession({
    headers,
    query: { disableCookieCache: isFresh },
    returnHeaders: true,
  })
  if (!response) return undefined
  return {
    learnerId: response.user.id,
    isGuest: response.user.isAnonymous === true,
    cookies: answered.getSetCookie(),
  }
}
