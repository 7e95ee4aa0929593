/**
 * Where the reader is, in terms that hold in both languages: headings carry the same ids, their texts differ in length.
 */
export interface KeptPlace {
  /** Id of the last heading above the reading line; none while the top of the page is in view. */
  readonly headingId?: string
  /** How far between that heading and the next, or the end, 0 to 1. */
  readonly progress: number
}

/** A mark in the page with its distance from the top of the document, in pixels. */
export interface Landmark {
  readonly id: string
  readonly top: number
}

/**
 * Names the place at the reading line.
 *
 * @param landmarks - headings from top to bottom.
 * @param readingLine - distance from the top of the document, in pixels.
 * @param end - height of the document, in pixels.
 */
export function findPlace(landmarks: readonly Landmark[], readingLine: number, end: number): KeptPlace {
  const passed = landmarks.filter(({ top }) => top <= readingLine)
  const last = passed.at(-1)
  const from = last?.top ?? 0
  const to = landmarks[passed.length]?.top ?? end
  const progress = to > from ? Math.min(1, Math.max(0, (readingLine - from) / (to - from))) : 0
  return last ? { headingId: last.id, progress } : { progress }
}

/** The reading line, in pixels from the top of the document, that shows the same place in another text. */
export function locatePlace(
  landmarks: readonly Landmark[],
  place: KeptPlace,
  end: number,
): number | undefined {
  const index = landmarks.findIndex(({ id }) => id === place.headingId)
  if (place.headingId !== undefined && index === -1) return undefined
  const from = landmarks[index]?.top ?? 0
  const to = landmarks[index + 1]?.top ?? end
  return from + place.progress * (to - from)
}
