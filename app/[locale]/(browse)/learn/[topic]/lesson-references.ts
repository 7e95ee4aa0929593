import 'server-only'
import type { LessonReferences } from '#components/lesson/lesson-context.ts'
import { listFacts, listPairs, listTerms } from '#server/content/library.ts'

/** Everything a lesson may refer to, by id. */
export async function lessonReferences(): Promise<LessonReferences> {
  const [facts, terms, pairs] = await Promise.all([listFacts(), listTerms(), listPairs()])
  return { facts: byId(facts), terms: byId(terms), pairs: byId(pairs) }
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [value.id, value]))
}
