/**
 * How small the one page is set in print, from 1, as authors would set it, to 4, the smallest that can be read. At 5 the
 * confusable pairs, which have pages of their own, are left off the paper besides.
 */
export type SummaryDensity = 1 | 2 | 3 | 4 | 5

/**
 * Most that fits on one A4 page at each density, in widths of a Hangul syllable. Measured with the pages of the course;
 * a journey prints every one of them and counts the sheets.
 */
const MOST = [1200, 1700, 3000, 3200] as const

/** A Latin letter or digit is about half as wide as a syllable. */
const LATIN_WIDTH = 0.55

/** The largest setting in which a text of this length stays on one page. */
export function summaryDensity(text: string): SummaryDensity {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0
  const width = hangul + (text.length - hangul) * LATIN_WIDTH
  const index = MOST.findIndex((most) => width <= most)
  return index === -1 ? 5 : ((index + 1) as SummaryDensity)
}
