import 'server-only'
import { joinLearnerRequestSchema } from '#contracts/devices.ts'
import type { JoinedLearner } from '#contracts/devices.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findLearner } from '#server/auth/find-learner.ts'
import { signInAsLearner } from '#server/auth/sign-in-as-learner.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import type { HttpFailure } from '#server/http/http-failure.ts'
import { joinLearner } from '#server/use-cases/devices/join-learner.ts'
import type { JoinFailure } from '#server/use-cases/devices/join-learner.ts'

/** Room for a class that shares an address; at one guess a second 34 bits last for eight centuries. */
const PER_ADDRESS = { name: 'join', burst: 30, perSecond: 1 }

/** This browser carries on as the learner who offered the code. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/devices/join', {
  POST: publicEndpoint({
    body: joinLearnerRequestSchema,
    perAddress: PER_ADDRESS,
    run: async ({ request, body, now }) => {
      const present = await findLearner(request.headers, { isFresh: true })
      const joined = await joinLearner({ code: body.code, present, now })
      if (!joined.ok) return refuse(joined.failure)
      const { learnerId, broughtEvents } = joined.value
      const answer: JoinedLearner = { broughtEvents }
      return succeed({ body: answer, cookies: await signInAsLearner(request.headers, learnerId) })
    },
  }),
})

function refuse({ code }: JoinFailure): Result<never, HttpFailure> {
  switch (code) {
    case 'code-not-valid':
      return fail({
        code: 'not-found',
        message: 'This code is unknown, older than ten minutes, or was used before. Ask for a new one.',
      })
    case 'not-a-guest':
      return fail({
        code: 'forbidden',
        message: 'Only a guest without a role can join another record. Sign out in this browser first.',
      })
    case 'database-unavailable':
      return fail({ code })
  }
}
