'use client'

import { useSyncExternalStore } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { readingRecords, subscribeToReading } from './reading-record.ts'

/** Goes on where this device stopped reading; whoever begins is led to the first topic. */
export function ContinueLink({
  topics,
  home,
}: {
  /** In course order, at least one, with the words of the button. */
  readonly topics: readonly { readonly id: string; readonly begin: string; readonly resume: string }[]
  /** Address below which the topics stand. */
  readonly home: string
}) {
  const place = useSyncExternalStore(subscribeToReading, lastPlace, () => '')
  const [lastTopicId = '', headingId = ''] = place.split('#')
  const last = topics.find(({ id }) => id === lastTopicId)
  const first = topics[0]
  if (!first) return null

  return (
    <ButtonLink
      variant="primary"
      wide
      href={last ? `${home}/${last.id}${headingId && `#${headingId}`}` : `${home}/${first.id}`}
    >
      {last ? last.resume : first.begin}
    </ButtonLink>
  )
}

/** Topic and heading read last, as `kms#rotation`; empty where nothing was read. */
function lastPlace(): string {
  const { lastTopicId, byTopicId } = readingRecords()
  if (lastTopicId === undefined) return ''
  return `${lastTopicId}#${byTopicId[lastTopicId]?.headingId ?? ''}`
}
