import { isPublishedItem } from '../authored/authored-course.ts'
import type { AuthoredItem } from '../authored/authored-item.ts'

/** Why an item must not be met outside a mock exam, as the end of a sentence; nothing if it may be. */
export function whyWithheld(item: AuthoredItem): string | undefined {
  if (item.metadata?.value.pool === 'exam') return 'is kept for exams (pool: exam)'
  return isPublishedItem(item) ? undefined : 'is a draft'
}
