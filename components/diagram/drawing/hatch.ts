import type { Box } from '#domain/diagram/diagram.ts'

/** Distance between two lines of the hatch, in pixels across. */
const GAP = 6

/**
 * Path data of the hatch that says "nobody reads this without the key": lines rising at 45°, cut off at the edges of a
 * box. Real lines, so that no pattern or clip is needed to draw or export it.
 *
 * @param inset - pixels kept free along the edges, so that the lines stay inside round corners.
 */
export function hatchPath(box: Box, inset: number): string {
  const left = box.x + inset
  const top = box.y + inset
  const width = box.width - 2 * inset
  const height = box.height - 2 * inset
  const lines: string[] = []
  // Each line is x + y = sum, counted from the upper left corner.
  for (let sum = GAP; sum < width + height; sum += GAP) {
    const lowX = Math.max(0, sum - height)
    const highX = Math.min(width, sum)
    lines.push(
      `M${tidy(left + lowX)} ${tidy(top + sum - lowX)}L${tidy(left + highX)} ${tidy(top + sum - highX)}`,
    )
  }
  return lines.join('')
}

/** Chips stand at half pixels at the finest; more decimals would only be longer. */
function tidy(value: number): number {
  return Math.round(value * 10) / 10
}
