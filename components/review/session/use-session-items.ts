'use client'

import { useQueries } from '@tanstack/react-query'
import type { StudyItem } from '#contracts/items.ts'
import { itemChunks, studyItemsQuery } from '../review-queries.ts'
import type { SessionCard } from './session-state.ts'

interface SessionItems {
  readonly itemById: ReadonlyMap<string, StudyItem>
  /** Cards whose item left the course. */
  readonly missingIds: readonly string[]
  readonly failed: boolean
  readonly retry: () => void
}

/** The items of a sitting, all fetched at its beginning: it then goes on without the network. */
export function useSessionItems(cards: readonly SessionCard[]): SessionItems {
  return useQueries({
    queries: itemChunks(cards.map(({ itemId }) => itemId)).map((ids) => studyItemsQuery(ids)),
    combine: (results) => ({
      itemById: new Map(results.flatMap(({ data }) => data?.items ?? []).map((item) => [item.item.id, item])),
      missingIds: results.flatMap(({ data }) => data?.missing ?? []),
      failed: results.some(({ isError }) => isError),
      retry: () => {
        for (const result of results) if (result.isError) void result.refetch()
      },
    }),
  })
}
