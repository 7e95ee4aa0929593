import { WIDE_FROM_WIDTH } from '#domain/diagram/drawing-metrics.ts'

/** A wide picture may shrink to this share of its size before its texts are too small: 12 px become 10.2. */
const SMALLEST_SHARE = 0.85

/** The style sheet has a rule for each multiple of this. */
const STEP = 40

/**
 * From which width of its place a diagram is shown in its wide layout: where that fits without shrinking much.
 *
 * @param wideWidth - width of the wide layout at full size, in pixels.
 * @returns pixels, a multiple of 40 from 720 on.
 */
export function fitsFrom(wideWidth: number): number {
  return Math.max(WIDE_FROM_WIDTH, Math.ceil((wideWidth * SMALLEST_SHARE) / STEP) * STEP)
}
