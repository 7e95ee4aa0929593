'use client'

import { useSyncExternalStore } from 'react'
import { readingRecords, subscribeToReading } from './reading-record.ts'

/** How many sections of a topic were read on this device; how many there are, before anything was read. */
export function SectionsRead({
  topicId,
  sectionIds,
  unread,
  words,
}: {
  readonly topicId: string
  readonly sectionIds: readonly string[]
  readonly unread: string
  /** With `{read}` to be filled in. */
  readonly words: string
}) {
  const count = useSyncExternalStore(
    subscribeToReading,
    () => {
      const read = readingRecords().byTopicId[topicId]?.readSectionIds ?? []
      return sectionIds.filter((id) => read.includes(id)).length
    },
    () => 0,
  )
  return count === 0 ? unread : words.replace('{read}', String(count))
}
