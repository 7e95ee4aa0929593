import { itemsRequestSchema } from '#contracts/items.ts'
import { succeed } from '#domain/shared/result.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/items', {
  GET: publicEndpoint({
    query: itemsRequestSchema,
    run: async ({ query }) => succeed({ body: await getStudyItems(query.ids) }),
  }),
})
