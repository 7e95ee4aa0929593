/**
 * Sizes of everything in a diagram, in CSS pixels at full size: the build lays out with them and the player draws with
 * them, so that what was measured is what is seen. Texts are in the page's sans face.
 */

/** What the narrow layout may be wide at most: a phone of 390 px without its margins of 16 px. */
export const NARROW_MAX_WIDTH = 358

/** What the narrow layout may be high at most: more, and the caption beneath it is out of sight. */
export const NARROW_MAX_HEIGHT = 560

/** What the wide layout may be wide at most. */
export const WIDE_MAX_WIDTH = 1080

/** A text's font size, the height of one of its lines, its weight, and the width after which it is broken. */
export interface TextSize {
  readonly fontSize: number
  readonly lineHeight: number
  readonly fontWeight: number
  readonly maxWidth: number
}

export const NODE_LABEL: TextSize = { fontSize: 14, lineHeight: 18, fontWeight: 640, maxWidth: 112 }
export const NODE_DETAIL: TextSize = { fontSize: 12, lineHeight: 16, fontWeight: 400, maxWidth: 112 }
export const BADGE_TEXT: TextSize = { fontSize: 12, lineHeight: 16, fontWeight: 400, maxWidth: 104 }
export const SLOT_TEXT: TextSize = { fontSize: 12, lineHeight: 16, fontWeight: 400, maxWidth: 112 }
/** A group's label is never broken. */
export const GROUP_LABEL: TextSize = { fontSize: 13, lineHeight: 18, fontWeight: 640, maxWidth: 320 }

/** From top to bottom: padding, glyph, gap, label lines, detail lines, badges each with a gap before it, padding. */
export const NODE = {
  minWidth: 76,
  paddingX: 8,
  paddingY: 8,
  glyphSize: 28,
  glyphGap: 4,
  badgeGap: 4,
} as const

/** Around the lines of a badge. */
export const BADGE = { paddingX: 6, paddingY: 2 } as const

/** Around the lines of an edge's text. */
export const SLOT = { paddingX: 6, paddingY: 3 } as const

/** Inside a group's frame; its label takes the place of the padding at the top, or at the bottom. */
export const GROUP = { padding: 12, labelHeight: 30 } as const
