import 'server-only'
import { succeed } from '#domain/shared/result.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { getDeviceCodeState, offerDeviceCode } from '#server/use-cases/devices/offer-device-code.ts'
import { orSignIn } from '../../or-sign-in.ts'

/** A page that shows a code asks every few seconds whether it was used. */
const PER_LEARNER = { name: 'device-code', burst: 60, perSecond: 1 }

/** The code by which another browser joins this learner. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/devices/code', {
  GET: learnerEndpoint({
    perLearner: PER_LEARNER,
    run: async ({ learnerId, now }) => {
      const state = await getDeviceCodeState(learnerId, now)
      return state.ok ? succeed({ body: state.value }) : state
    },
  }),
  POST: learnerEndpoint({
    perLearner: PER_LEARNER,
    run: async ({ learnerId, now }) => {
      const offered = await offerDeviceCode(learnerId, now)
      return offered.ok ? succeed({ body: offered.value }) : orSignIn(offered)
    },
  }),
})
