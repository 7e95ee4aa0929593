import { memo } from 'react'
import type { Box, DiagramBadge, DiagramNode } from '#domain/diagram/diagram.ts'
import { BADGE, BADGE_TEXT, NODE, NODE_DETAIL, NODE_LABEL } from '#domain/diagram/drawing-metrics.ts'
import type { Language } from '#domain/shared/language.ts'
import { alike } from '../alike.ts'
import { isHatched } from './chip-shape.ts'
import { Chip } from './chip.tsx'
import styles from './drawing.module.css'
import { hatchPath } from './hatch.ts'
import { LinesOfText } from './lines-of-text.tsx'

const RADIUS = 8
/** Keeps the hatch inside the round corners. */
const HATCH_INSET = 3
const GLYPH_GRID = 24

/** Whether a part is what the step is about, in the background, or neither. */
export type Emphasis = 'focused' | 'dimmed' | undefined

/** A node: what it is, how it is called, and what it has at this step. */
export const NodeDrawing = memo(function NodeDrawing({
  node,
  glyphPath,
  badges,
  box,
  language,
  emphasis,
}: {
  readonly node: DiagramNode
  readonly glyphPath: string
  /** Those of this node, from top to bottom. */
  readonly badges: readonly DiagramBadge[]
  readonly box: Box
  readonly language: Language
  readonly emphasis: Emphasis
}) {
  const middle = box.x + box.width / 2
  const glyphTop = box.y + NODE.paddingY
  const labelTop = glyphTop + NODE.glyphSize + NODE.glyphGap
  const label = node.label[language]
  const scale = NODE.glyphSize / GLYPH_GRID

  return (
    <g className={styles.node} data-secrecy={node.secrecy} data-emphasis={emphasis} data-part={node.id}>
      <rect
        className={styles.nodeSurface}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={RADIUS}
      />
      {isHatched(node.secrecy) && <path className={styles.hatch} d={hatchPath(box, HATCH_INSET)} />}
      {badges.length > 0 && <path className={styles.tray} d={trayLine(box, node.badgeHeight)} />}
      <path
        className={styles.glyph}
        d={glyphPath}
        transform={`translate(${middle - NODE.glyphSize / 2} ${glyphTop}) scale(${scale})`}
      />
      <LinesOfText lines={label} size={NODE_LABEL} x={middle} top={labelTop} className={styles.nodeLabel} />
      {node.detail && (
        <LinesOfText
          lines={node.detail[language]}
          size={NODE_DETAIL}
          x={middle}
          top={labelTop + label.length * NODE_LABEL.lineHeight}
          className={styles.nodeDetail}
        />
      )}
      <Badges
        badges={badges}
        language={language}
        middle={middle}
        top={box.y + box.height - NODE.paddingY - node.badgeHeight}
      />
    </g>
  )
}, alike)

/** The line above what the node has; while it has nothing, its room is left empty so that nothing moves later. */
function trayLine({ x, y, width, height }: Box, badgeHeight: number): string {
  const top = y + height - NODE.paddingY - badgeHeight + NODE.badgeGap / 2
  return `M${x + NODE.paddingX} ${top}H${x + width - NODE.paddingX}`
}

function Badges({
  badges,
  language,
  middle,
  top,
}: {
  readonly badges: readonly DiagramBadge[]
  readonly language: Language
  readonly middle: number
  readonly top: number
}) {
  const heights = badges.map(
    ({ text }) => text[language].length * BADGE_TEXT.lineHeight + 2 * BADGE.paddingY + NODE.badgeGap,
  )
  return badges.map((badge, index) => {
    const above = heights.slice(0, index).reduce((sum, height) => sum + height, 0)
    const own = heights[index] ?? 0
    return (
      <g key={badge.id} data-badge={`${badge.nodeId}/${badge.id}`}>
        <Chip
          content={{ lines: badge.text[language], size: BADGE_TEXT, secrecy: badge.secrecy }}
          padding={BADGE}
          centre={{ x: middle, y: top + above + NODE.badgeGap + (own - NODE.badgeGap) / 2 }}
          look="remark"
        />
      </g>
    )
  })
}
