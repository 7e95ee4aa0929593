import type { TextSize } from '../drawing-metrics.ts'
import { HANGUL_WIDTH, OTHER_WIDTH, REGULAR_WIDTHS, STRONG_WIDTHS } from './advance-widths.ts'

const FIRST_ASCII = 0x20
const FIRST_HANGUL = 0xac00
const LAST_HANGUL = 0xd7a3
/** From this weight on the widths of the strong face are the nearer ones. */
const STRONG_WEIGHT = 500

/**
 * How wide a line of text is drawn at most, in pixels.
 *
 * There is no page at build that could measure; kerning, which makes lines narrower, is left out.
 */
export function textWidth(text: string, { fontSize, fontWeight }: TextSize): number {
  const widths = fontWeight >= STRONG_WEIGHT ? STRONG_WIDTHS : REGULAR_WIDTHS
  let thousandths = 0
  for (const character of text) thousandths += advanceOf(character.codePointAt(0) ?? 0, widths)
  return (thousandths * fontSize) / 1000
}

function advanceOf(codePoint: number, widths: readonly number[]): number {
  if (codePoint >= FIRST_HANGUL && codePoint <= LAST_HANGUL) return HANGUL_WIDTH
  return widths[codePoint - FIRST_ASCII] ?? OTHER_WIDTH
}
