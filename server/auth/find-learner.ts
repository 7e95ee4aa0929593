import 'server-only'
import { isHttps } from '#server/http/is-https.ts'
import { servedEnvironment } from '#server/env.ts'
import { authFor } from './auth.ts'
import { SessionMemory } from './session-memory.ts'

/** Who a request comes from. */
export interface SignedInLearner {
  readonly learnerId: string
  /** Signed in with nothing but a cookie. */
  readonly isGuest: boolean
  /** Values of `Set-Cookie` that keep the session going; to be sent with the answer. */
  readonly cookies: readonly string[]
}

/** Short beside the five minutes for which a signed cookie is believed anyway. */
const memory = new SessionMemory({ lifeMs: 60_000, maxEntries: 10_000 })

/**
 * Reads who is signed in from a request's cookies. Creates nobody.
 *
 * Mostly answered from memory or from a signed cookie; every five minutes from the database.
 *
 * @param isFresh - ask the database in any case.
 * @throws the database's own error if it is away: not knowing is not the same as nobody.
 */
export async function findLearner(
  headers: Headers,
  { isFresh = false } = {},
): Promise<SignedInLearner | undefined> {
  const cookies = cookiesOf(headers)
  const remembered = isFresh ? undefined : memory.recall(cookies, Date.now())
  if (remembered) return { ...remembered, cookies: [] }
  const found = await askAuth(headers, isFresh)
  if (found?.cookies.length === 0) memory.remember(cookies, found, Date.now())
  return found
}

/** To be called when a session ends, so that its cookies open nothing any more on this server. */
export function forgetLearner(headers: Headers): void {
  memory.forget(cookiesOf(headers))
}

/** Cookies for https are not those for http, even where they read the same. */
function cookiesOf(headers: Headers): string {
  const scheme = isHttps(headers, servedEnvironment().origin) ? 'https' : 'http'
  return `${scheme} ${headers.get('cookie') ?? ''}`
}

async function askAuth(headers: Headers, isFresh: boolean): Promise<SignedInLearner | undefined> {
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
