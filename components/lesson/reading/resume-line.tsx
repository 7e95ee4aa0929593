'use client'

import { useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import styles from '../lesson-view.module.css'
import { readingRecords } from './reading-record.ts'

/**
 * Leads back to the heading one read under last on this device. Until that is known, and for whoever begins, another
 * line stands in its place, so that nothing moves.
 */
export function ResumeLine({
  topicId,
  sections,
  label,
  instead,
}: {
  readonly topicId: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly label: string
  readonly instead: ReactNode
}) {
  const [readPlace] = useState(() => placeOnArrival(topicId))
  const headingId = useSyncExternalStore(neverChanges, readPlace, () => undefined)
  const index = sections.findIndex(({ id }) => id === headingId?.sectionId)
  const section = sections[index]
  if (!section || !headingId) return <p className={styles.resume}>{instead}</p>

  return (
    <p className={styles.resume}>
      <a href={`#${headingId.id}`}>
        {label}: {index + 1} {section.title}
        {headingId.id !== section.id && ` · ${document.getElementById(headingId.id)?.textContent}`}
      </a>
    </p>
  )
}

interface PlaceOnArrival {
  readonly id: string
  readonly sectionId: string
}

/** The place is read once: what is read on this visit does not change where the last one ended. */
function placeOnArrival(topicId: string): () => PlaceOnArrival | undefined {
  let found: { readonly place: PlaceOnArrival | undefined } | undefined
  return () => {
    found ??= { place: readPlace(topicId) }
    return found.place
  }
}

/** Nothing where no heading of the page has that id any more. */
function readPlace(topicId: string): PlaceOnArrival | undefined {
  const { headingId, sectionId } = readingRecords().byTopicId[topicId] ?? {}
  if (headingId === undefined || sectionId === undefined) return undefined
  return document.getElementById(headingId) ? { id: headingId, sectionId } : undefined
}

function neverChanges(): () => void {
  return () => undefined
}
