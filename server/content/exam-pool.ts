import 'server-only'
import type { Item } from '#domain/content/item.ts'
import { topics } from '#.generated/content/manifest.mjs'

/**
 * Items of the exam pool with their keys, in course order.
 *
 * Only exams may use them: a page that is rendered at build time, or shown before the learner met the item in an
 * exam, must not.
 */
export async function listExamItems(): Promise<readonly Item[]> {
  const lists = await Promise.all([...topics.values()].map((topic) => topic.examItems()))
  return lists.flatMap((list) => list.default)
}
