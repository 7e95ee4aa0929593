import type { Point } from '#domain/diagram/diagram.ts'

/** Corners of a way are rounded by this much, where its pieces are long enough. */
const CORNER = 7

/** Length of an arrow head, and half its width. */
const HEAD = { length: 8, half: 4 }

/** How far a line ends before the point it leads to, so that it does not show beyond the tip of its arrow head. */
const BEFORE_TIP = 5

/** How far before a node what was refused is stopped, and half the width of the bar that stops it. */
const BAR = { before: 5, half: 8 }

/** Path data of a way with rounded corners. */
export function routePath(points: readonly Point[], corner = CORNER): string {
  const [first, ...rest] = points
  if (!first) return ''
  const pieces = rest.map((point, index) => {
    const next = rest[index + 1]
    if (!next) return `L${at(point)}`
    const before = points[index] ?? first
    const radius = Math.min(corner, distance(before, point) / 2, distance(point, next) / 2)
    return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, next, radius))}`
  })
  return `M${at(first)}${pieces.join('')}`
}

/**
 * The same way, moved sideways: two of them make a double line.
 *
 * @param offset - pixels to the right of who walks along it; negative to the left.
 */
export function offsetRoute(points: readonly Point[], offset: number): readonly Point[] {
  return points.map((point, index) => {
    const before = points[index - 1]
    const next = points[index + 1]
    const sides = [before && sideOf(before, point), next && sideOf(point, next)].filter(
      (side) => side !== undefined,
    )
    // Pieces meet at right angles, so their sides add up; pieces in one line have the same side, which counts once.
    const distinct = sides.filter(
      ({ x, y }, place) => sides.findIndex((side) => side.x === x && side.y === y) === place,
    )
    return distinct.reduce((sum, { x, y }) => ({ x: sum.x + x * offset, y: sum.y + y * offset }), point)
  })
}

/** A way without the ends that arrow heads cover. */
export function shortenRoute(
  points: readonly Point[],
  { start, end }: { readonly start: boolean; readonly end: boolean },
): readonly Point[] {
  const shorter = [...points]
  const last = points.length - 1
  const [first, second, beforeLast, final] = [points[0], points[1], points[last - 1], points[last]]
  if (start && first && second) shorter[0] = towards(first, second, BEFORE_TIP)
  if (end && beforeLast && final) shorter[last] = towards(final, beforeLast, BEFORE_TIP)
  return shorter
}

/** Path data of the arrow head at the end of a way. */
export function arrowHead(points: readonly Point[]): string {
  const { tip, back } = endOf(points)
  const foot = towards(tip, back, HEAD.length)
  const side = sideOf(back, tip)
  const corner = (half: number) => at({ x: foot.x + side.x * half, y: foot.y + side.y * half })
  return `M${at(tip)}L${corner(HEAD.half)}L${corner(-HEAD.half)}Z`
}

/** Path data of the bar across the end of a way on which something was refused. */
export function stopBar(points: readonly Point[]): string {
  const { tip, back } = endOf(points)
  const middle = towards(tip, back, BAR.before)
  const side = sideOf(back, tip)
  const end = (half: number) => at({ x: middle.x + side.x * half, y: middle.y + side.y * half })
  return `M${end(BAR.half)}L${end(-BAR.half)}`
}

/** Length of a way in pixels, corners not rounded. */
export function routeLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0)
}

function endOf(points: readonly Point[]): { readonly tip: Point; readonly back: Point } {
  const tip = points[points.length - 1]
  const back = points[points.length - 2]
  if (!tip || !back) throw new RangeError('a way has at least two points')
  return { tip, back }
}

/** The point that lies `length` pixels from one point towards another. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to)
  if (whole === 0) return from
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole }
}

/** One pixel to the right of who walks from one point to another. */
function sideOf(from: Point, to: Point): Point {
  const whole = distance(from, to)
  if (whole === 0) return { x: 0, y: 0 }
  return { x: tidy(-(to.y - from.y) / whole), y: tidy((to.x - from.x) / whole) }
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y)
}

function at({ x, y }: Point): string {
  return `${tidy(x)} ${tidy(y)}`
}

/** Two decimals are finer than any screen; without them every page would carry sixteen. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
