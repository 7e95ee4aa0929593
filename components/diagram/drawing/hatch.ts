/** Distance between two lines of the hatch, in pixels across. */
const GAP = 6

/**
 * Path data of the hatch that says "nobody reads this without the key": lines rising at 45°, cut off at the edges of a
 * rectangle whose upper left corner is the origin. Real lines, so that no pattern or clip is needed to draw or export it.
 */
export function hatchPath(width: number, height: number): string {
  const lines: string[] = []
  // Each line is x + y = sum.
  for (let sum = GAP; sum < width + height; sum += GAP) {
    const lowX = Math.max(0, sum - height)
    const highX = Math.min(width, sum)
    lines.push(`M${lowX} ${sum - lowX}L${highX} ${sum - highX}`)
  }
  return lines.join('')
}
