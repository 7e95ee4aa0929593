import type { Point } from './diagram.ts'

/**
 * Makes a route of pieces that are exactly horizontal or vertical, on whole pixels.
 *
 * Layout leaves pieces that are off by less than a pixel, which a screen draws as a step in the line. Going along the
 * route each point takes over the row or column of the point before it, whichever it is nearer to; points in the
 * middle of a straight piece are left out.
 */
export function straighten(points: readonly Point[]): Point[] {
  const straight: Point[] = []
  points.forEach((point, index) => {
    const rounded = { x: Math.round(point.x), y: Math.round(point.y) }
    const before = points[index - 1]
    const last = straight.at(-1)
    if (before === undefined || last === undefined) return straight.push(rounded)
    const isVertical = Math.abs(point.x - before.x) < Math.abs(point.y - before.y)
    return straight.push(isVertical ? { x: last.x, y: rounded.y } : { x: rounded.x, y: last.y })
  })
  return straight.filter((point, index) => !isMiddleOfLine(straight[index - 1], point, straight[index + 1]))
}

function isMiddleOfLine(before: Point | undefined, point: Point, after: Point | undefined): boolean {
  if (before === undefined || after === undefined) return false
  return (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y)
}
