import 'server-only'
import { learnerSettingsSchema } from '#contracts/learner-settings.ts'
import { succeed } from '#domain/shared/result.ts'
import { findLearnerSettings, saveLearnerSettings } from '#server/db/learner-settings-store.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { orSignIn } from '../../or-sign-in.ts'

const PER_LEARNER = { name: 'learner-settings', burst: 60, perSecond: 1 }

/** When the exam is and how much time a day there is: the same on every device of a learner. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/learner/settings', {
  GET: learnerEndpoint({
    perLearner: PER_LEARNER,
    run: async ({ learnerId }) => {
      const settings = await findLearnerSettings(learnerId)
      return settings.ok ? succeed({ body: settings.value }) : settings
    },
  }),
  PUT: learnerEndpoint({
    body: learnerSettingsSchema,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, body }) => {
      const saved = await saveLearnerSettings(learnerId, body)
      return saved.ok ? succeed({ body }) : orSignIn(saved)
    },
  }),
})
