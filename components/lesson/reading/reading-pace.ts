/** Who rushes to the end of a section in less than this share of its reading time has not read it. */
const LEAST_SHARE_OF_TIME = 0.15
const SECONDS_PER_MINUTE = 60

/** How a section stands while one reads. */
export interface SectionPace {
  /** Estimated reading time. */
  readonly minutes: number
  /** Time during which the reading line was in the section. */
  readonly secondsSpent: number
  /** The end of the section is, or was, in view. */
  readonly isEndSeen: boolean
}

/** Whether a section counts as read: its end was in view, after a time in which it can have been read. */
export function isSectionRead({ minutes, secondsSpent, isEndSeen }: SectionPace): boolean {
  return isEndSeen && secondsSpent >= minutes * SECONDS_PER_MINUTE * LEAST_SHARE_OF_TIME
}

/**
 * Minutes that are left of a lesson.
 *
 * @param sections - in order, with their reading times.
 * @param isRead - whether a section was read to its end.
 * @param current - index of the section one is in, -1 above the first.
 * @param share - how far one is in it, 0 to 1.
 * @returns whole minutes; 0 only once everything was read.
 */
export function minutesLeft(
  sections: readonly { readonly id: string; readonly minutes: number }[],
  isRead: (sectionId: string) => boolean,
  current: number,
  share: number,
): number {
  const left = sections
    .filter(({ id }) => !isRead(id))
    .map(({ id, minutes }) => (id === sections[current]?.id ? minutes * (1 - share) : minutes))
  return Math.ceil(left.reduce((sum, minutes) => sum + minutes, 0))
}
