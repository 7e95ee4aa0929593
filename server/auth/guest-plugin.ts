import 'server-only'
import { createHmac, randomUUID } from 'node:crypto'
import type { BetterAuthPlugin, User } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** A browser that asks again within one to two of these is given the guest it was given before. */
const CLAIM_WINDOW_MS = 60_000

/** No name below `invalid` ever resolves, so no mail can be sent by accident. @see RFC 6761, 6.4 */
const EMAIL_DOMAIN = 'guest.cleartext.invalid'

/**
 * Makes a learner out of nothing: no name, no address, no form.
 *
 * Two tabs may ask at the same moment, neither knowing of the other. Were each given a guest, the cookie of one would
 * replace the other's, and what was saved under that one would be lost. So a browser names itself (`claim`), the
 * guest's address is derived from that name, and the database's unique index lets only one of the two be made.
 */
export function guestPlugin() {
  return {
    id: 'guest',
    endpoints: {
      signInAsGuest: createAuthEndpoint(
        '/sign-in/guest',
        { method: 'POST', body: z.object({ claim: z.uuid().optional() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const { claim } = ctx.body
          const user = claim
            ? await claimGuest(internalAdapter, claim, ctx.context.secret)
            : await makeGuest(internalAdapter)
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ learnerId: user.id })
        },
      ),
      /** Only called by ourselves, once somebody has shown that they may: no request reaches it. */
      signInAsLearner: createAuthEndpoint(
        '/sign-in/learner',
        { method: 'POST', body: z.object({ learnerId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.learnerId)
          if (!user) throw new APIError('NOT_FOUND')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ learnerId: user.id })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

interface Guests {
  findUserByEmail(email: string): Promise<{ user: User } | null>
  createUser(user: GuestRow, source: { method: string }): Promise<User | null>
}

interface GuestRow {
  readonly email: string
  readonly name: string
  readonly emailVerified: boolean
  readonly isAnonymous: boolean
}

/** The guest of this claim, made now or moments ago. Not later: a claim is no password. */
async function claimGuest(guests: Guests, claim: string, secret: string): Promise<User> {
  const window = Math.floor(Date.now() / CLAIM_WINDOW_MS)
  const email = emailOfClaim(claim, window, secret)
  const earlier =
    (await guests.findUserByEmail(email)) ??
    (await guests.findUserByEmail(emailOfClaim(claim, window - 1, secret)))
  if (earlier) return earlier.user
  try {
    return await makeGuest(guests, email)
  } catch (error) {
    /** Only the other tab can have made the row since: it was faster. */
    const winner = await guests.findUserByEmail(email)
    if (winner) return winner.user
    throw error
  }
}

async function makeGuest(guests: Guests, email = `${randomUUID()}@${EMAIL_DOMAIN}`): Promise<User> {
  const row = { email, name: 'guest', emailVerified: false, isAnonymous: true }
  const user = await guests.createUser(row, { method: 'anonymous' })
  if (!user) throw new APIError('INTERNAL_SERVER_ERROR')
  return user
}

/** Keyed, so that who learns a device's id cannot tell which guest it belongs to. */
function emailOfClaim(claim: string, window: number, secret: string): string {
  const name = createHmac('sha256', secret).update(`guest ${claim.toLowerCase()} ${window}`).digest('hex')
  return `${name}@${EMAIL_DOMAIN}`
}
