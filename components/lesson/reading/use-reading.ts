import { useEffect, useState, useSyncExternalStore } from 'react'
import { isSectionRead, minutesLeft } from './reading-pace.ts'
import { keepReading, NOTHING_READ, readingRecords, subscribeToReading } from './reading-record.ts'
import type { ReadingRecord } from './reading-record.ts'

/** Often enough that nobody waits for a mark, seldom enough to cost nothing. */
const TICK_SECONDS = 1

/** A section as progress needs it. */
export interface PacedSection {
  readonly id: string
  readonly minutes: number
}

/** Where one is in a lesson, and what was read of it on this device. */
export interface Reading {
  /** Index of the section at the reading line, a third down the window; -1 above the first. */
  readonly current: number
  readonly readSectionIds: readonly string[]
  readonly minutesLeft: number
}

/**
 * Follows someone through a lesson and remembers the place and the sections read.
 *
 * @param sections - must keep its identity from render to render.
 */
export function useReading(topicId: string, sections: readonly PacedSection[]): Reading {
  const [{ current, share }, setPlace] = useState({ current: -1, share: 0 })
  const record = useSyncExternalStore(
    subscribeToReading,
    () => readingRecords().byTopicId[topicId] ?? NOTHING_READ,
    () => NOTHING_READ,
  )

  useEffect(() => {
    const spent = new Map<string, number>()
    function look() {
      const place = findPlace(sections)
      setPlace((before) =>
        before.current === place.current && before.share === place.share ? before : place,
      )
      return place
    }
    function tick() {
      if (document.visibilityState !== 'visible') return
      const { current: index, headingId } = look()
      const section = sections[index]
      if (!section || headingId === undefined) return
      const secondsSpent = (spent.get(section.id) ?? 0) + TICK_SECONDS
      spent.set(section.id, secondsSpent)
      const isRead = isSectionRead({ ...section, secondsSpent, isEndSeen: isEndInView(section.id) })
      remember(topicId, { sectionId: section.id, headingId }, isRead)
    }
    look()
    document.addEventListener('scroll', look, { passive: true })
    const timer = setInterval(tick, TICK_SECONDS * 1000)
    return () => {
      document.removeEventListener('scroll', look)
      clearInterval(timer)
    }
  }, [topicId, sections])

  const { readSectionIds } = record
  return {
    current,
    readSectionIds,
    minutesLeft: minutesLeft(sections, (id) => readSectionIds.includes(id), current, share),
  }
}

/** Writes only what changed: most ticks find nothing new. */
function remember(topicId: string, place: Required<Omit<ReadingRecord, 'readSectionIds'>>, isRead: boolean) {
  const before = readingRecords().byTopicId[topicId] ?? NOTHING_READ
  const isNew = isRead && !before.readSectionIds.includes(place.sectionId)
  if (!isNew && before.headingId === place.headingId) return
  const readSectionIds = isNew ? [...before.readSectionIds, place.sectionId] : before.readSectionIds
  keepReading(topicId, { ...place, readSectionIds })
}

interface FoundPlace {
  readonly current: number
  /** How far in the section, in tenths, so that not every line scrolled is news. */
  readonly share: number
  readonly headingId?: string
}

function findPlace(sections: readonly PacedSection[]): FoundPlace {
  const line = window.innerHeight / 3
  const boxes = sections.map(({ id }) => sectionElement(id)?.getBoundingClientRect())
  const current = boxes.findLastIndex((box) => box !== undefined && box.top <= line)
  const box = boxes[current]
  if (!box) return { current: -1, share: 0 }
  const share = Math.min(1, Math.max(0, (line - box.top) / box.height))
  const headings = sectionElement(sections[current]?.id ?? '')?.querySelectorAll(':is(h2, h3)[id]') ?? []
  const heading = [...headings].findLast((each) => each.getBoundingClientRect().top <= line)
  return { current, share: Math.floor(share * 10) / 10, ...(heading && { headingId: heading.id }) }
}

function isEndInView(sectionId: string): boolean {
  const box = sectionElement(sectionId)?.getBoundingClientRect()
  return box !== undefined && Math.floor(box.bottom) <= window.innerHeight
}

function sectionElement(sectionId: string): HTMLElement | null {
  return document.getElementById(sectionId)?.closest('section') ?? null
}
