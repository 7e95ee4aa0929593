/** The few shapes glyphs are built of, as path data on a grid of 24 units. */

/** A circle about a centre. */
export function circle(x: number, y: number, radius: number): string {
  const across = radius * 2
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0Z`
}

/** A rectangle by its upper left corner, with round corners. */
export function box(x: number, y: number, { width, height, radius = 1.5 }: BoxSize): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  return [
    `M${x + radius} ${y}h${width - 2 * radius}${corner(radius, radius)}`,
    `v${height - 2 * radius}${corner(-radius, radius)}`,
    `h${2 * radius - width}${corner(-radius, -radius)}`,
    `v${2 * radius - height}${corner(radius, -radius)}Z`,
  ].join('')
}

interface BoxSize {
  readonly width: number
  readonly height: number
  readonly radius?: number
}

/** A dot as large as the stroke is wide. */
export function dot(x: number, y: number): string {
  return `M${x} ${y}h.01`
}
