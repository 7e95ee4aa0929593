import 'server-only'
import type { Item } from '#domain/content/item.ts'
import { getItem, listItems } from '#server/content/library.ts'

/** What reviews need to know of the course. Handed in, so that a test can have a course of its own. */
export interface ReviewCourse {
  /** A published practice item; exam items have no cards. */
  readonly findItem: (itemId: string) => Promise<Item | undefined>
  readonly listItems: () => Promise<readonly Pick<Item, 'id' | 'factIds'>[]>
}

export const publishedCourse: ReviewCourse = { findItem: getItem, listItems }
