import type { Secrecy } from '#domain/shared/secrecy.ts'

/** The key mark, the room it takes before the text, and what the padding on both sides gives for it. */
export const MARK = { size: 12, room: 14, fromPadding: 2 } as const

/** How deep the notch of a tag goes, and how wide the bar of a refusal is. */
export const NOTCH = 5
export const BAR = 3

/** Pixels around the text of a chip. */
export interface ChipRoom {
  /** Between the padding and the text: for a mark or a bar. */
  readonly before: number
  readonly after: number
  readonly paddingX: number
}

/** The room that the shape of a class takes around a chip's text; the build measures with it and the player draws with it. */
export function chipRoom(secrecy: Secrecy | undefined, paddingX: number): ChipRoom {
  if (hasKeyMark(secrecy)) return { before: MARK.room, after: 0, paddingX: paddingX - MARK.fromPadding }
  return { before: secrecy === 'denied' ? BAR : 0, after: secrecy === 'tag' ? NOTCH : 0, paddingX }
}

/** Everything of a chip's width that is not text. */
export function widthAroundText(secrecy: Secrecy | undefined, padding: number): number {
  const { before, after, paddingX } = chipRoom(secrecy, padding)
  return before + after + 2 * paddingX
}

/** Whether a class is drawn with the key mark. */
export function hasKeyMark(secrecy: Secrecy | undefined): boolean {
  return secrecy === 'key' || secrecy === 'wrapped-key'
}
