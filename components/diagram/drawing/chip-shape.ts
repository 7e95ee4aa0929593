import type { Box, Point } from '#domain/diagram/diagram.ts'
import { BAR, chipRoom, hasKeyMark, MARK, NOTCH } from '#domain/diagram/chip-room.ts'
import type { TextSize } from '#domain/diagram/drawing-metrics.ts'
import { textWidth } from '#domain/diagram/text/text-width.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'

const RADIUS = 4

/** How far the hatch stays inside a chip. */
export const HATCH_INSET = 1.5

/** A chip's outline and where its text stands. */
export interface ChipShape {
  readonly box: Box
  /** Middle of the text. */
  readonly textX: number
  /** Upper left corner of the key mark, where there is one. */
  readonly mark?: Point
}

/** Lays out the chip of some lines about a centre, as wide as its text and what marks its class need. */
export function chipShape(
  { lines, size, secrecy }: ChipContent,
  padding: { readonly paddingX: number; readonly paddingY: number },
  centre: Point,
): ChipShape {
  const text = Math.ceil(Math.max(...lines.map((line) => textWidth(line, size))))
  const { before, after, paddingX } = chipRoom(secrecy, padding.paddingX)
  const width = text + before + after + 2 * paddingX
  const height = lines.length * size.lineHeight + 2 * padding.paddingY
  const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
  return {
    box,
    textX: box.x + paddingX + before + text / 2,
    ...(hasKeyMark(secrecy) && { mark: { x: box.x + paddingX - 1, y: centre.y - MARK.size / 2 } }),
  }
}

export interface ChipContent {
  readonly lines: readonly string[]
  readonly size: TextSize
  readonly secrecy?: Secrecy | undefined
}

/** Whether a class is hatched: nobody reads it without the key. */
export function isHatched(secrecy: Secrecy | undefined): boolean {
  return secrecy === 'ciphertext' || secrecy === 'wrapped-key'
}

/** Path data of the outline: a rectangle with round corners, for a tag with a notch like a ticket that was torn off. */
export function outlineOf({ x, y, width, height }: Box, secrecy: Secrecy | undefined): string {
  const right = x + width
  const bottom = y + height
  if (secrecy === 'tag') {
    return `M${x} ${y}H${right}L${right - NOTCH} ${y + height / 2}L${right} ${bottom}H${x}Z`
  }
  const r = RADIUS
  return [
    `M${x + r} ${y}H${right - r}q${r} 0 ${r} ${r}`,
    `V${bottom - r}q0 ${r} ${-r} ${r}`,
    `H${x + r}q${-r} 0 ${-r} ${-r}`,
    `V${y + r}q0 ${-r} ${r} ${-r}Z`,
  ].join('')
}

/** The bar at the front of what was refused. */
export function frontBar({ x, y, height }: Box): Box {
  return { x, y, width: BAR, height }
}
