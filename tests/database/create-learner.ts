import { randomUUID } from 'node:crypto'
import { database } from '#server/db/client.ts'

/** Puts a learner into the worker's database, unlike every other one there, and returns the id. */
export async function createLearner(): Promise<string> {
  const id = randomUUID()
  await database().user.create({ data: { id, name: 'Learner', email: `${id}@learner.invalid` } })
  return id
}
