/** A wide picture may shrink to this share of its size before its texts are too small: 12 px become 10.2. */
const SMALLEST_SHARE = 0.85

/** The style sheet has a rule for each multiple of `step` between them. */
const PLACES = { narrowest: 520, widest: 960, step: 40 }

/**
 * From which width of its place a diagram is shown in its wide layout: where that fits without shrinking much.
 *
 * @param wideWidth - width of the wide layout at full size, in pixels.
 * @returns pixels: 520, 560 and so on up to 960.
 */
export function fitsFrom(wideWidth: number): number {
  const { narrowest, widest, step } = PLACES
  const fits = Math.ceil((wideWidth * SMALLEST_SHARE) / step) * step
  return Math.min(Math.max(narrowest, fits), widest)
}
