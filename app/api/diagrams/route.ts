import 'server-only'
import { drawableDiagram } from '#components/diagram/drawable-diagram.ts'
import { diagramRequestSchema } from '#contracts/diagrams.ts'
import type { DiagramResponse } from '#contracts/diagrams.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { getDiagram } from '#server/content/library.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

/** A diagram for a question that shows one of its steps: asked for when the learner does. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/diagrams', {
  GET: publicEndpoint({
    query: diagramRequestSchema,
    run: async ({ query }) => {
      const diagram = await getDiagram(query.id)
      if (!diagram) return fail({ code: 'not-found' })
      const body: DiagramResponse = drawableDiagram(diagram)
      return succeed({ body })
    },
  }),
})
