import type { Item } from '#domain/content/item.ts'
import type { ReviewCourse } from '#server/use-cases/review/published-course.ts'

/** A course of these items and no others. */
export function buildReviewCourse(items: readonly Item[]): ReviewCourse {
  return {
    findItem: (itemId) => Promise.resolve(items.find(({ id }) => id === itemId)),
    listItems: () => Promise.resolve(items),
  }
}
