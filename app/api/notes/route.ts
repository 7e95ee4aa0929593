import 'server-only'
import { noteRequestSchema, noteSchema } from '#contracts/notes.ts'
import type { Note } from '#contracts/notes.ts'
import { succeed } from '#domain/shared/result.ts'
import { findItemNote, saveItemNote } from '#server/db/item-note-store.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { orSignIn } from '../or-sign-in.ts'

const PER_LEARNER = { name: 'notes', burst: 60, perSecond: 2 }
/** A note in Hangul takes three bytes a letter. */
const MAX_BODY_BYTES = 16 * 1024

/** The learner's own note to an item. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/notes', {
  GET: learnerEndpoint({
    query: noteRequestSchema,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, query }) => {
      const text = await findItemNote(learnerId, query.itemId)
      if (!text.ok) return text
      const body: Note = { itemId: query.itemId, text: text.value }
      return succeed({ body })
    },
  }),
  PUT: learnerEndpoint({
    body: noteSchema,
    maxBodyBytes: MAX_BODY_BYTES,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, body }) => {
      const saved = await saveItemNote(learnerId, body.itemId, body.text.trim())
      return saved.ok ? succeed({ body: { ...body, text: body.text.trim() } }) : orSignIn(saved)
    },
  }),
})
