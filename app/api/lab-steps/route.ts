import 'server-only'
import { labStepInWords } from '#components/lab/lab-engines.ts'
import { labStepRequestSchema } from '#contracts/lab-steps.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { getLab } from '#server/content/library.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

/** A step of a lab for a question that shows it: asked for when the learner does. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/lab-steps', {
  GET: publicEndpoint({
    query: labStepRequestSchema,
    run: async ({ query }) => {
      const lab = await getLab(query.lab)
      const body = lab && (await labStepInWords(lab, query.scenario, query.step, query.language))
      return body ? succeed({ body }) : fail({ code: 'not-found' })
    },
  }),
})
