'use client'

import { useSyncExternalStore } from 'react'
import type { ComponentProps } from 'react'
import { readLimit } from '../../review/read-limit.ts'
import { ReviewScreen } from '../../review/review-screen.tsx'

type OfflineReviewProps = Pick<ComponentProps<typeof ReviewScreen>, 'language' | 'messages' | 'titles'>

const NOTHING_FETCHED = { mutations: [], queries: [] }

/** The review made of what the device has. How short it is to be only the address knows, so it waits for the browser. */
export function OfflineReview(props: OfflineReviewProps) {
  const search = useSyncExternalStore(subscribeToNothing, readSearch, () => null)
  if (search === null) return null
  const { limit, path } = readLimit(Object.fromEntries(new URLSearchParams(search)))
  return (
    <ReviewScreen
      {...props}
      assumedTimeZone="UTC"
      fetched={NOTHING_FETCHED}
      limit={limit}
      path={path}
      nextStep={null}
    />
  )
}

function readSearch(): string {
  return location.search
}

/** The address of a page that stands in for another does not change under it. */
function subscribeToNothing() {
  return () => undefined
}
