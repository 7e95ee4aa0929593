/** What this device remembers of reading one lesson. */
export interface ReadingRecord {
  /** Sections read to their end. */
  readonly readSectionIds: readonly string[]
  /** The heading one read under last. */
  readonly headingId?: string
  /** The section that heading belongs to. */
  readonly sectionId?: string
}

/** All lessons this device remembers, and which was read last. */
export interface ReadingRecords {
  readonly lastTopicId?: string
  readonly byTopicId: Readonly<Record<string, ReadingRecord>>
}

export const NOTHING_READ: ReadingRecord = { readSectionIds: [] }

const STORAGE_KEY = 'reading'
const NO_RECORDS: ReadingRecords = { byTopicId: {} }

const listeners = new Set<() => void>()
let known: { readonly text: string | null; readonly records: ReadingRecords } = {
  text: null,
  records: NO_RECORDS,
}

/** The records as they are now; the same object as long as nothing changed. */
export function readingRecords(): ReadingRecords {
  const text = readText()
  if (text !== known.text) known = { text, records: parseRecords(text) }
  return known.records
}

/** Calls back whenever the records change, in this window or another. */
export function subscribeToReading(notify: () => void): () => void {
  listeners.add(notify)
  window.addEventListener('storage', notify)
  return () => {
    listeners.delete(notify)
    window.removeEventListener('storage', notify)
  }
}

/** Keeps a lesson's record and makes it the lesson read last. Where storage is refused, nothing is kept. */
export function keepReading(topicId: string, record: ReadingRecord): void {
  const records = readingRecords()
  const changed: ReadingRecords = {
    lastTopicId: topicId,
    byTopicId: { ...records.byTopicId, [topicId]: record },
  }
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(changed))
  } catch {
    return
  }
  for (const notify of listeners) notify()
}

function readText(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

/** Reads what an older page, or nobody knows who, has stored: anything unexpected counts as nothing read. */
export function parseRecords(text: string | null): ReadingRecords {
  if (text === null) return NO_RECORDS
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value) || !isObject(value.byTopicId)) return NO_RECORDS
    const entries = Object.entries(value.byTopicId).filter(([, record]) => isObject(record))
    return {
      ...withText('lastTopicId', value.lastTopicId),
      byTopicId: Object.fromEntries(entries.map(([id, record]) => [id, toRecord(record)])),
    }
  } catch {
    return NO_RECORDS
  }
}

function toRecord(value: unknown): ReadingRecord {
  const { readSectionIds, headingId, sectionId } = value as Record<string, unknown>
  return {
    readSectionIds: Array.isArray(readSectionIds)
      ? readSectionIds.filter((id): id is string => typeof id === 'string')
      : [],
    ...withText('headingId', headingId),
    ...withText('sectionId', sectionId),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withText<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  return typeof value === 'string' ? ({ [key]: value } as Record<Key, string>) : {}
}
